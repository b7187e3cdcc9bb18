/** Problems of ECS clusters, by code. */

import type { CodeText } from "../../language/problems/problem";
import type { ReportOf } from "../../platform/resolve/resource-reporter";
import { awsCodes } from "../codes";

/** Including those that all clusters on AWS share. */
export const codes = {
  ...awsCodes,
  B4701: {
    title: "A cluster has no capacity",
    explanation: "Tasks run on Fargate or on the nodes of a pool. With `fargate: false` and no pool, no task can start.",
    fix: "set fargate: true, or add a pool",
  },
  B4703: {
    title: "ECS has no image for a pool",
    explanation:
      "AWS publishes ECS images of Amazon Linux for amd64 and arm64, with GPU drivers for amd64 only, and of Windows for amd64 without GPU drivers.",
    fix: "choose another machine, or write the id of your own image: image: ami-…",
  },
  B4709: {
    title: "The name of a capacity provider is reserved by ECS",
    explanation:
      "The names of capacity providers begin with the name of their cluster. ECS reserves names that begin with aws, ecs or fargate.",
    fix: "choose another name for the platform, or remove the pools",
  },
  B4710: {
    title: "Metrics are both disabled and enabled",
    explanation: "ECS provides metrics by Container Insights, which `metrics: false` disables.",
    fix: "remove metrics: false, or remove ecs.containerInsights",
  },
  B4712: {
    title: "The disk of a node is too small",
    explanation: "The root disk is created from the image of the node. The Linux images of ECS require 30 GiB, the Windows images 50 GiB.",
    fix: "write a larger disk: disk: 50Gi",
  },
} as const satisfies Record<string, CodeText>;

export type EcsCode = keyof typeof codes;
export type Report = ReportOf<EcsCode>;
