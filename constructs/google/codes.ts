/** What can be wrong with networks and registries on Google Cloud, by code. */

import type { CodeText } from "../language/problems/problem";
import type { ReportOf } from "../platform/resolve/resource-reporter";

export const googleCodes = {
  B4905: {
    title: "range of pods that is too small to share",
    explanation: "Each cluster takes a sixteenth of the network's `pods`, and each node 256 addresses of that.",
    fix: "Write a range of /8 to /16.",
  },
  B4906: {
    title: "range of pods over the network's own",
    explanation: "Pods, services and nodes share the network's routes, so their ranges must not overlap.",
    fix: "Write a range for pods that no range of the network overlaps, for example 100.64.0.0/10.",
  },
} as const satisfies Record<string, CodeText>;

export type GoogleCode = keyof typeof googleCodes;
export type Report = ReportOf<GoogleCode>;
