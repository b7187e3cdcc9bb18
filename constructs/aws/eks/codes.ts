/** What can be wrong with an EKS cluster, by code. */

import type { CodeText } from "../../language/problems/problem";
import type { ReportOf } from "../../platform/resolve/resource-reporter";

export const codes = {
  B4601: {
    title: "unknown add-on",
    explanation: "`addons` names an add-on that EKS does not install by itself and that no chart is given for.",
    fix: "Take one of the names that the message lists, or give a chart: { chart, version, namespace }.",
  },
  B4602: {
    title: "add-on that cannot be set",
    explanation:
      "Nodes cannot join without the network plugin, the proxy and the pod identity agent, so these cannot be switched off. Auto Mode runs its own ones, so there they cannot be set at all.",
    fix: "Leave the add-on out.",
  },
  B4605: {
    title: "not an IAM principal",
    explanation: "Access entries are for IAM roles and users, named by ARN, of the partition that the location's region belongs to.",
    fix: "Write the ARN of a role or user: arn:aws:iam::123456789012:role/admins.",
  },
  B4606: {
    title: "principal listed twice",
    explanation: "A principal stands twice in the same list.",
    fix: "Remove one of the two.",
  },
  B4607: {
    title: "ranges that the endpoint cannot be limited to",
    explanation:
      "A public endpoint needs at least one range, because EKS opens it to the world without; it takes 40 at most, and IPv6 ranges only on clusters whose network has IPv6.",
    fix: "List the IPv4 ranges from which the endpoint is reached, or write endpoint: private.",
  },
  B4608: {
    title: "services range that EKS does not take",
    explanation:
      "Services take an IPv4 range of /12 to /24 out of the private ranges (10/8, 172.16/12, 192.168/16) that overlaps nothing of the network. With IPv6, EKS assigns the range itself.",
    fix: "Leave it out for 172.20.0.0/16, or choose a range that meets this.",
  },
  B4609: {
    title: "pod range on EKS",
    explanation: "Pods on EKS take addresses of the network's subnets, so a cluster has no pod range of its own.",
    fix: "Leave `ranges.pods` out; name `existing.pods` in the network for subnets of their own.",
  },
  B4610: {
    title: "pool that Windows nodes cannot be",
    explanation: "EKS has Windows nodes on amd64 only, without GPU drivers, and not in a network with IPv6.",
    fix: "Choose an amd64 machine without GPU, and a network with ipv6: false.",
  },
  B4611: {
    title: "node image that is not an AMI",
    explanation: "A pool's `image` on EKS is the id of an AMI in the location's region.",
    fix: "Write its id: image: ami-0123456789abcdef0, or leave it out for the current image of EKS.",
  },
  B4612: {
    title: "log target that is neither bucket nor Firehose",
    explanation: "Control plane logs are forwarded to an S3 bucket, a Firehose stream or a log destination of another account.",
    fix: "Write its ARN: arn:aws:s3:::central-logs or arn:aws:firehose:us-east-1:123456789012:deliverystream/logs.",
  },
  B4613: {
    title: "identity without AWS permissions",
    explanation: "A workload on EKS gets its rights from IAM, so its identity needs an `aws` entry.",
    fix: "Add aws: { policies: […] }, { statements: […] } or { role: ARN }; or remove the identity.",
  },
  B4614: {
    title: "identity of the cluster itself",
    explanation: "The service account belongs to an add-on of this cluster and has the rights of that add-on.",
    fix: "Remove it; workloads take a service account of their own.",
  },
  B4615: {
    title: "chart that cannot be found",
    explanation: "A chart of an https repository needs its name behind #; one of an oci registry is named by its path.",
    fix: "Write https://example.org/charts#collector or oci://example.org/charts/collector.",
  },
  B4616: {
    title: "version that is not one of EKS",
    explanation: "EKS has minors only; it patches the control plane itself.",
    fix: 'Write major and minor: version: "1.35".',
  },
  B4618: {
    title: "network in one zone",
    explanation: "EKS puts its control plane into subnets of two zones at least.",
    fix: "Give the network a second zone, or leave `network` out for one with three.",
  },
  B4619: {
    title: "label or taint that EKS keeps for itself",
    explanation:
      "EKS sets what begins with kubernetes.io/, k8s.io/ or eks.amazonaws.com/ itself, as eks.amazonaws.com/capacityType, and refuses it in pools.",
    fix: "Use a prefix of your own, or none; workloads may go by the labels that EKS sets.",
  },
} as const satisfies Record<string, CodeText>;

export type EksCode = keyof typeof codes;
export type Report = ReportOf<EksCode>;
