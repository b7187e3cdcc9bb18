/** What can be wrong with networks and registries on Google Cloud, by code. */

import type { CodeText } from "../language/problems/problem";
import type { ReportOf } from "../platform/resolve/resource-reporter";

export const googleCodes = {
  B4901: {
    title: "not the id of a network or subnet",
    explanation:
      "An existing network on Google Cloud is named by the id of its VPC and of one subnet, with their project: that of a Shared VPC's host, where it is one.",
    fix: "Write projects/PROJECT/global/networks/NAME and projects/PROJECT/regions/REGION/subnetworks/NAME, their self links, or a reference to an output that holds one.",
  },
  B4902: {
    title: "subnet of another region",
    explanation: "Subnets of Google Cloud belong to a region, and machines stand in a subnet of their own.",
    fix: "Name a subnet of the location's region.",
  },
  B4904: {
    title: "subnet and network of different projects",
    explanation: "A subnet belongs to the project of its network.",
    fix: "Name the network that the subnet is in.",
  },
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
