/** What can be wrong with a GKE cluster, by code. */

import type { CodeText } from "../../language/problems/problem";
import type { ReportOf } from "../../platform/resolve/resource-reporter";

export const codes = {
  B4953: {
    title: "setting that Autopilot decides",
    explanation:
      "With `mode: automatic` Google makes the nodes: it gathers their metrics, streams their images and chooses their machines.",
    fix: "Leave the setting out, or write mode: pools.",
  },
  B4954: {
    title: "release channel that does not go with it",
    explanation: "GKE keeps Autopilot, Windows nodes and Config Connector out of the channel of extended support.",
    fix: "Write gke: { channel: stable }, or do without what the message names.",
  },
  B4959: {
    title: "network without ranges for pods and services",
    explanation:
      "A network that exists names the secondary ranges of its subnet; of one that is made, the first 15 users have ranges in its plan.",
    fix: "Write existing.podRange and existing.serviceRange in the network, or ranges: { pods, services } in the cluster.",
  },
  B4961: {
    title: "machine without confidential memory",
    explanation: "Confidential nodes encrypt their memory by AMD SEV, which machines of N2D, C2D and C3D have.",
    fix: "Write a machine by its type, for example { type: n2d-standard-4 }.",
  },
  B4964: {
    title: "right that cannot be granted",
    explanation:
      "Rights are roles of IAM on a resource. What kind of resource it is must be known when the spec is read, so `on` is an id that is written out.",
    fix: "Write a role such as roles/storage.objectViewer, and one of the resources that the message lists.",
  },
  B4970: {
    title: "GPU without whole cards",
    explanation: "Nodes of GKE have whole GPUs of types that it has drivers for.",
    fix: "Choose a machine with one GPU or more of the types that the message lists.",
  },
} as const satisfies Record<string, CodeText>;

export type GkeCode = keyof typeof codes;
export type Report = ReportOf<GkeCode>;
