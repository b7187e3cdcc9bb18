/** What can be wrong with an ECS cluster, by code. */

import type { CodeText } from "../../language/problems/problem";
import type { ReportOf } from "../../platform/resolve/resource-reporter";
import { awsCodes } from "../codes";

/** With those of AWS, which clusters share. */
export const codes = {
  ...awsCodes,
  B4701: {
    title: "cluster without capacity",
    explanation: "A task runs on Fargate or on the nodes of a pool; with `fargate: false` and no pool there is neither.",
    fix: "Write fargate: true, or a pool.",
  },
  B4703: {
    title: "pool for which ECS has no image",
    explanation:
      "AWS keeps ECS images of Amazon Linux for amd64 and arm64, with GPU drivers for amd64, and of Windows for amd64 without GPU.",
    fix: "Choose such a machine, or give an image of your own: image: ami-…",
  },
  B4709: {
    title: "name that ECS keeps for itself",
    explanation: "Capacity providers of pools carry the cluster's name, and none may begin with aws, ecs or fargate.",
    fix: "Choose another name for the platform, or run on Fargate alone.",
  },
  B4710: {
    title: "metrics both off and on",
    explanation: "The metrics of ECS are Container Insights; `metrics: false` switches them off.",
    fix: "Remove metrics: false, or the containerInsights.",
  },
  B4712: {
    title: "disk too small for a node",
    explanation: "A node's disk is made from its image: the Linux images of ECS want 30 GiB, those of Windows 50.",
    fix: "Write a larger disk.",
  },
} as const satisfies Record<string, CodeText>;

export type EcsCode = keyof typeof codes;
export type Report = ReportOf<EcsCode>;
