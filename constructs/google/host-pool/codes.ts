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
} as const satisfies Record<string, CodeText>;

export type HostPoolCode = keyof typeof codes;
export type Report = ReportOf<HostPoolCode>;
