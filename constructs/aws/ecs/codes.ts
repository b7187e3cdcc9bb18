/** What can be wrong with an ECS cluster, by code. */

import type { CodeText } from "../../language/problems/problem";
import type { ReportOf } from "../../platform/resolve/resource-reporter";

export const codes = {
  B4701: {
    title: "cluster without capacity",
    explanation: "A task runs on Fargate or on the nodes of a pool; with `fargate: false` and no pool there is neither.",
    fix: "Write fargate: true, or a pool.",
  },
  B4702: {
    title: "setting that ECS does not have",
    explanation: "AWS runs the control plane of ECS under a role of its own, which nobody brings along.",
    fix: "Leave it out.",
  },
  B4703: {
    title: "pool for which ECS has no image",
    explanation:
      "AWS keeps ECS images of Amazon Linux for amd64 and arm64, with GPU drivers for amd64, and of Windows for amd64 without GPU.",
    fix: "Choose such a machine, or give an image of your own: image: ami-…",
  },
  B4704: {
    title: "rollout that ECS cannot keep",
    explanation:
      "Auto Scaling replaces nodes by percents of their count, so numbers of nodes can be kept only where the count is fixed, and no more at once than there are. ECS itself decides how long a node may drain.",
    fix: "Leave `rollout` out for new nodes first, a tenth at a time; or fix the count, and keep maxSurge and maxUnavailable together within it.",
  },
  B4706: {
    title: "node image that is not an AMI",
    explanation: "A pool's `image` on ECS is the id of an AMI in the location's region.",
    fix: "Write its id: image: ami-0123456789abcdef0, or leave it out for the current image of ECS.",
  },
  B4708: {
    title: "log target that is neither bucket nor Firehose",
    explanation:
      "What is done in shells of containers is forwarded to an S3 bucket, a Firehose stream or a log destination of another account.",
    fix: "Write its ARN: arn:aws:s3:::central-logs or arn:aws:firehose:us-east-1:123456789012:deliverystream/logs.",
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
  B4711: {
    title: "label that ECS cannot carry",
    explanation:
      "A node's labels become attributes of its container instance: at most 10, whose values have letters, digits and - _ . / @ : within 128 characters, and are not empty.",
    fix: "Shorten or remove the label.",
  },
  B4713: {
    title: "administrator that cannot take on a role",
    explanation:
      "`access.admins` of a cluster of ECS may take on its role for administrators, and only roles and users can do that: no groups, no accounts, no sessions.",
    fix: "Write the ARN of a role or user.",
  },
  B4714: {
    title: "administrator listed twice",
    explanation: "A principal has one place in `access.admins`.",
    fix: "Remove one of them.",
  },
  B4712: {
    title: "disk too small for a node",
    explanation: "A node's disk is made from its image: the Linux images of ECS want 30 GiB, those of Windows 50.",
    fix: "Write a larger disk.",
  },
} as const satisfies Record<string, CodeText>;

export type EcsCode = keyof typeof codes;
export type Report = ReportOf<EcsCode>;
