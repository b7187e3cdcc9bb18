/** What can be wrong with an EKS cluster, by code. */

import type { CodeText } from "../../language/problems/problem";
import type { ReportOf } from "../../platform/resolve/resource-reporter";
import { awsCodes } from "../codes";

/** With those of AWS, which clusters share. */
export const codes = {
  ...awsCodes,
  B4614: {
    title: "identity of the cluster itself",
    explanation: "The service account belongs to an add-on of this cluster and has the rights of that add-on.",
    fix: "Remove it; workloads take a service account of their own.",
  },
  B4618: {
    title: "network in one zone",
    explanation: "EKS puts its control plane into subnets of two zones at least.",
    fix: "Give the network a second zone, or leave `network` out for one with three.",
  },
} as const satisfies Record<string, CodeText>;

export type EksCode = keyof typeof codes;
export type Report = ReportOf<EksCode>;
