/** Problems of networks and registries on Google Cloud, by code. */

import type { CodeText } from "../language/problems/problem";
import type { ReportOf } from "../platform/resolve/resource-reporter";

export const googleCodes = {
  B4905: {
    title: "The pod range of a network has an unsupported size",
    explanation:
      "Each cluster takes a sixteenth of the network's `pods` range, and each of its nodes takes 256 addresses of that. A range smaller than /16 has no room for 16 nodes per cluster.",
    fix: "write a range of /8 to /16",
  },
  B4906: {
    title: "The pod range of a network overlaps the network",
    explanation: "Pods, services and nodes share the routes of the network, so their ranges must not overlap.",
    fix: "write a range that does not overlap the network, for example pods: 100.64.0.0/10",
  },
} as const satisfies Record<string, CodeText>;

export type GoogleCode = keyof typeof googleCodes;
export type Report = ReportOf<GoogleCode>;
