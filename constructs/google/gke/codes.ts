/** Problems of GKE clusters, by code. */

import type { CodeText } from "../../language/problems/problem";
import type { ReportOf } from "../../platform/resolve/resource-reporter";

export const codes = {
  B4953: {
    title: "A setting cannot be changed in Autopilot",
    explanation:
      "With `mode: automatic` Google Cloud manages the nodes: it always collects their metrics, streams their images and chooses their machines.",
    fix: "remove the setting, or write mode: pools",
  },
  B4954: {
    title: "The extended release channel does not support a setting",
    explanation: "GKE does not offer the extended release channel for Autopilot, Windows nodes and Config Connector.",
    fix: "write gke: { channel: stable }, or remove the setting that the message names",
  },
  B4959: {
    title: "A network has no ranges for pods and services",
    explanation:
      "An existing network names the secondary ranges of its subnet. The address plan of a managed network has ranges for its first 15 clusters and host groups.",
    fix: "set existing.podRange and existing.serviceRange in the network, or ranges: { pods, services } in the cluster",
  },
  B4961: {
    title: "A machine type does not support confidential nodes",
    explanation: "Confidential nodes encrypt their memory with AMD SEV, which the machine families N2D, C2D and C3D support.",
    fix: "write a machine type, for example machine: { type: n2d-standard-4 }",
  },
  B4964: {
    title: "A grant of an identity is invalid",
    explanation:
      "A grant is an IAM role on one resource. The kind of the resource must be known before apply, so `on` is a full id and not a reference.",
    fix: "write a role such as roles/storage.objectViewer, and a resource in one of the forms that the message lists",
  },
  B4970: {
    title: "GKE does not support the GPUs of a machine",
    explanation: "GKE nodes have whole GPUs, of types for which GKE has drivers.",
    fix: "choose a machine with at least one whole GPU of a type that the message lists",
  },
} as const satisfies Record<string, CodeText>;

export type GkeCode = keyof typeof codes;
export type Report = ReportOf<GkeCode>;
