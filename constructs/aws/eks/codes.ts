/** Problems of EKS clusters, by code. */

import type { CodeText } from "../../language/problems/problem";
import type { ReportOf } from "../../platform/resolve/resource-reporter";
import { awsCodes } from "../codes";

/** Including those that all clusters on AWS share. */
export const codes = {
  ...awsCodes,
  B4614: {
    title: "An identity belongs to an add-on of the cluster",
    explanation: "The service account belongs to an add-on of this cluster and already has the permissions of that add-on.",
    fix: "remove the identity, and use a separate service account for the workload",
  },
  B4618: {
    title: "The network has too few zones for EKS",
    explanation: "EKS requires subnets in at least two zones for its control plane.",
    fix: "add a zone to the network, or remove `network` for a new one with three zones",
  },
} as const satisfies Record<string, CodeText>;

export type EksCode = keyof typeof codes;
export type Report = ReportOf<EksCode>;
