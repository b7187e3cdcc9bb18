/** What can be wrong with pools of hosts on Google Cloud alone, by code. */
import type { CodeText } from "../../language/problems/problem";
import type { ReportOf } from "../../platform/resolve/resource-reporter";

export const codes = {
  B4934: {
    title: "machine that has no hardware of its own",
    explanation: "`dedicated: true` puts hosts on sole-tenant nodes, and Google has these for some families only.",
    fix: "Name a type of a family that the message allows, or leave dedicated out.",
  },
  B4935: {
    title: "firewall rules in a network that exists",
    explanation:
      "The firewall of an existing network belongs to whoever made it, maybe in another project. Hosts that must be reached get rules in a network of Berth's only.",
    fix: "Choose a network that Berth makes.",
  },
} as const satisfies Record<string, CodeText>;

export type HostPoolCode = keyof typeof codes;
export type Report = ReportOf<HostPoolCode>;
