/** Problems of host pools that only Google Cloud has, by code. */
import type { CodeText } from "../../language/problems/problem";
import type { ReportOf } from "../../platform/resolve/resource-reporter";

export const codes = {
  B4934: {
    title: "A machine type is not available on sole-tenant nodes",
    explanation: "`dedicated: true` runs hosts on sole-tenant nodes, which Google Cloud offers for some machine families only.",
    fix: "write a machine type of a family that the message allows, or remove dedicated",
  },
  B4935: {
    title: "Hosts in an existing network require firewall rules",
    explanation:
      "Berth does not change an existing network, which can belong to another project. It adds firewall rules for hosts only in networks that it manages.",
    fix: "choose a network without existing",
  },
  B4936: {
    title: "The image of hosts is not named",
    explanation:
      "An own image of hosts on Google Cloud is written with its project and its name. A family is not accepted: its image changes when another one is published, and hosts would be replaced by a plan that nobody asked for.",
    fix: "write image: projects/PROJECT/global/images/NAME",
  },
} as const satisfies Record<string, CodeText>;

export type HostPoolCode = keyof typeof codes;
export type Report = ReportOf<HostPoolCode>;
