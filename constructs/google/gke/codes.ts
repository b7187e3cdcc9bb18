/** What can be wrong with a GKE cluster, by code. */

import type { CodeText } from "../../language/problems/problem";
import type { ReportOf } from "../../platform/resolve/resource-reporter";

export const codes = {
  B4951: {
    title: "unknown add-on",
    explanation: "`addons` names an add-on that GKE does not run itself and that no chart is given for.",
    fix: "Take one of the names that the message lists, or give a chart: { chart, version, namespace }.",
  },
  B4952: {
    title: "add-on that cannot be set",
    explanation:
      "GKE runs some parts of a cluster always, and chooses the versions of all of its own. In Autopilot, most of them are on and stay so; some are not there at all.",
    fix: "Leave the add-on out, or write true or false where it can be switched.",
  },
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
  B4955: {
    title: "not a member of IAM",
    explanation:
      "Who may do what on GKE follows from IAM: users, groups, service accounts, domains and federated principals, never everyone.",
    fix: "Write for example group:platform@example.org, user:jo@example.org or serviceAccount:ci@shop-prod.iam.gserviceaccount.com.",
  },
  B4956: {
    title: "member listed twice",
    explanation: "A member stands twice in the same list.",
    fix: "Remove one of the two.",
  },
  B4957: {
    title: "ranges that the endpoint cannot be limited to",
    explanation:
      "GKE's control plane takes at most 100 IPv4 ranges. A private endpoint is reached from inside only, so its ranges are private ones.",
    fix: "List the IPv4 ranges from which the endpoint is reached: private ones for a private endpoint, or write endpoint: public.",
  },
  B4958: {
    title: "range that pods or services cannot have",
    explanation:
      "Pods and services have ranges of their own in the cluster's subnet, which overlap neither each other nor the network; services take /16 to /27, pods /8 to /24. A subnet that others made has them already.",
    fix: "Leave `ranges` out for those of the network's plan, or choose ranges that meet this.",
  },
  B4959: {
    title: "network without ranges for pods and services",
    explanation:
      "A network that exists names the secondary ranges of its subnet; of one that is made, the first 15 users have ranges in its plan.",
    fix: "Write existing.podRange and existing.serviceRange in the network, or ranges: { pods, services } in the cluster.",
  },
  B4960: {
    title: "pool that Windows nodes cannot be",
    explanation: "GKE has Windows nodes on amd64 only, without GPUs and without confidential memory.",
    fix: "Choose an amd64 machine without GPU, and leave gke.confidentialNodes out.",
  },
  B4961: {
    title: "machine without confidential memory",
    explanation: "Confidential nodes encrypt their memory by AMD SEV, which machines of N2D, C2D and C3D have.",
    fix: "Write a machine by its type, for example { type: n2d-standard-4 }.",
  },
  B4962: {
    title: "log target that is none of Google Cloud",
    explanation: "Logs are forwarded to a bucket, a topic of Pub/Sub, a dataset of BigQuery or a log bucket of another project.",
    fix: "Write projects/_/buckets/NAME, projects/P/topics/NAME, projects/P/datasets/NAME or projects/P/locations/L/buckets/NAME.",
  },
  B4963: {
    title: "identity without Google permissions",
    explanation: "A workload on GKE gets its rights from IAM, so its identity needs a `google` entry.",
    fix: "Add google: [{ role, on }], or remove the identity.",
  },
  B4964: {
    title: "right that cannot be granted",
    explanation:
      "Rights are roles of IAM on a resource. What kind of resource it is must be known when the spec is read, so `on` is an id that is written out.",
    fix: "Write a role such as roles/storage.objectViewer, and one of the resources that the message lists.",
  },
  B4965: {
    title: "chart that cannot be found",
    explanation: "A chart of an https repository needs its name behind #; one of an oci registry is named by its path.",
    fix: "Write https://example.org/charts#collector or oci://example.org/charts/collector.",
  },
  B4966: {
    title: "version that is not one of GKE",
    explanation: "A GKE cluster is locked to a minor; its release channel patches it.",
    fix: 'Write major and minor: version: "1.35".',
  },
  B4967: {
    title: "backups that are kept too long",
    explanation: "Backup for GKE keeps at most 360 backups of a plan, and none longer than 365 days.",
    fix: "Keep them for less long, or back up less often.",
  },
  B4968: {
    title: "exclusion of maintenance that GKE does not take",
    explanation: "GKE leaves a cluster wholly alone for 30 days at most, and knows three such spans.",
    fix: "Shorten the span, or list fewer.",
  },
  B4969: {
    title: "role that a GKE cluster does not take",
    explanation: "Google runs the control plane by its own service agent. Nodes take a service account, named by its address.",
    fix: "Leave roles.controlPlane out; write roles.nodes as nodes@shop-prod.iam.gserviceaccount.com.",
  },
  B4970: {
    title: "GPU without whole cards",
    explanation: "Nodes of GKE have whole GPUs of types that it has drivers for.",
    fix: "Choose a machine with one GPU or more of the types that the message lists.",
  },
  B4971: {
    title: "label that GKE keeps for itself",
    explanation: "Labels of nodes below kubernetes.io, k8s.io and cloud.google.com/gke- are set by GKE, which takes none from others.",
    fix: "Write the label under a prefix of your own, or under none.",
  },
} as const satisfies Record<string, CodeText>;

export type GkeCode = keyof typeof codes;
export type Report = ReportOf<GkeCode>;
