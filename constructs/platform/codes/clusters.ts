/** Codes of clusters, pools, machines, versions and hosts. */
import type { CodeText } from "../../language/problems/problem";

export const clusterCodes = {
  B4031: {
    title: "Not built yet",
    explanation: "The language defines it, but this version of Berth does not build it.",
    fix: "remove it, or choose a value that the message allows",
  },
  B4032: {
    title: "The cloud does not have the orchestrator",
    explanation:
      "Managed orchestrators belong to one cloud: EKS and ECS to AWS, GKE to Google Cloud, AKS to Azure. Self-hosted orchestrators run on every cloud.",
    fix: "choose a location of that cloud, or an orchestrator that the message allows",
  },
  B4033: {
    title: "The cloud does not support the hypervisor",
    explanation:
      "KVM and VirtualBox run on all clouds, Hyper-V on Azure and on bare metal of AWS, Xen on bare metal of AWS, and ESXi as a managed service of Google Cloud and Azure.",
    fix: "choose a location of a cloud that the message allows, or another hypervisor",
  },
  B4034: {
    title: "A setting does not apply",
    explanation:
      "The setting applies to another cloud, to another kind of hypervisor, or only to managed resources, while this one is existing.",
    fix: "remove it",
  },
  B4040: {
    title: "No machine type meets the request",
    explanation: "The catalogue contains no machine type that can be chosen automatically and meets the request.",
    fix: "request a size that the message allows, or name a type: machine: { type: … }",
  },
  B4041: {
    title: "A machine type is unknown",
    explanation: "The catalogue does not contain this machine type in the location's cloud, so its vCPUs and memory are unknown.",
    fix: "write the vendor's own name of the type",
  },
  B4042: {
    title: "A pool lists several machine types",
    explanation: "The nodes of a pool have one machine type. Only spot capacity on a cloud that mixes types supports a list.",
    fix: "write one type, or set spot: true on AWS",
  },
  B4043: {
    title: "Machine types of a pool differ in architecture or GPU",
    explanation: "The types of one pool share the processor architecture and the GPUs, because one node image runs on all of them.",
    fix: "list types of one architecture with the same GPUs, each once, and add another pool for the others",
  },
  B4045: {
    title: "A pool uses a zone outside the network",
    explanation: "A pool runs in zones of the cluster's network.",
    fix: "write zones that the message allows, or add the zone to the network",
  },
  B4046: {
    title: "The orchestrator does not support the rollout",
    explanation:
      "Each orchestrator replaces nodes in its own way. EKS, ECS and GKE choose the drain time themselves. AKS supports whole minutes, and no rollout for spot pools. ECS counts in percent, so it supports numbers of nodes only if the count is fixed.",
    fix: "remove rollout to use the orchestrator's default",
  },
  B4047: {
    title: "Two pools of a cluster have the same name",
    explanation: "Names of pools are shortened to the cloud's limit. The shortened names of these two are equal.",
    fix: "choose keys that differ in their first letters: in the first 8 on AKS, in the first 2 for Windows pools",
  },
  B4048: {
    title: "The machine type must be named",
    explanation: "This hypervisor runs on bare metal only, which is expensive and therefore never chosen automatically.",
    fix: "name a type: machine: { type: … }",
  },
  B4049: {
    title: "No pool can run the cluster's own add-ons",
    explanation:
      "A Kubernetes cluster requires a Linux pool with on-demand capacity, no taints and a `min` of at least 1 for its own add-ons. The pool `system` of the spec does not qualify, and a second pool with that key cannot be added.",
    fix: "set spot: false, os: linux, no taints and a count of 1 or more on pool system, or give it another key",
  },
  B4050: {
    title: "A version is unknown",
    explanation: "The catalogue does not contain this version of the orchestrator.",
    fix: "write a version that the message allows",
  },
  B4051: {
    title: "The version skips a minor version",
    explanation:
      "Control planes are upgraded one minor version at a time: vendors reject larger steps, and nodes can be only a few versions behind.",
    fix: "write the next minor version and deploy, then the one after it",
  },
  B4052: {
    title: "The version is a downgrade",
    explanation: "A control plane cannot be downgraded; the vendor would have to replace it.",
    fix: "keep the version in the lock file, or create a cluster under another key",
  },
  B4060: {
    title: "The orchestrator does not support a setting",
    explanation: "Orchestrators differ in their features. A setting that an orchestrator does not support is an error, and never ignored.",
    fix: "follow the fix of the message",
  },
  B4061: {
    title: "A setting belongs to another orchestrator",
    explanation:
      "The blocks `eks`, `gke`, `aks` and `ecs` contain settings of that orchestrator only. `fargate`, `managers`, `version`, `timeouts` and `acknowledgeEndOfLife` apply to certain orchestrators as well.",
    fix: "remove it",
  },
  B4062: {
    title: "The cloud does not support the log retention",
    explanation: "Clouds keep logs for certain numbers of days only.",
    fix: "write the next longer retention that the message allows",
  },
  B4063: {
    title: "The cloud does not support the maintenance window",
    explanation:
      "GKE requires windows of at least 4 hours and 48 hours in every 32 days. It supports three exclusions of everything of at most 30 days, and others of minor versions until the end of support. AKS requires one day of the week and 4 to 24 hours, and excludes everything. An exclusion ends after it begins.",
    fix: "change the window to what the message allows",
  },
  B4064: {
    title: "The cloud cannot forward logs to the target",
    explanation:
      "AWS forwards logs to an S3 bucket, a Firehose stream or a log destination of another account; Google Cloud to a bucket, a Pub/Sub topic, a BigQuery dataset or a log bucket of another project; Azure to a storage account, an Event Hubs authorization rule or another Log Analytics workspace.",
    fix: "write the id of such a target",
  },
  B4065: {
    title: "The version is not a minor version of Kubernetes",
    explanation: "The version of an EKS, GKE or AKS cluster is a minor version. The vendor installs patches of the control plane itself.",
    fix: 'write major and minor, such as version: "1.35"',
  },
} as const satisfies Record<string, CodeText>;

/** Codes of what each managed orchestrator checks by its own rules. */
export const orchestratorCodes = {
  B4053: {
    title: "An add-on is unknown",
    explanation: "`addons` contains a name that is neither an add-on of the orchestrator nor has a chart.",
    fix: "choose a name that the message lists, or write a chart: { chart, version, namespace }",
  },
  B4054: {
    title: "An add-on cannot be configured",
    explanation:
      "Each orchestrator always runs some add-ons that every node requires, and chooses the versions of those that it installs itself. EKS Auto Mode and GKE Autopilot include most of them.",
    fix: "remove the add-on, or write true or false if it is optional",
  },
  B4055: {
    title: "A principal is not one of the cloud",
    explanation:
      "Access to a cluster is granted to ARNs of IAM roles and users of the location's partition on AWS; to IAM members on Google Cloud, but never everyone; to Entra object ids of users, groups and service principals on Azure.",
    fix: "write the principal in the form that its cloud uses",
  },
  B4056: {
    title: "The endpoint cannot be limited to these ranges",
    explanation:
      "EKS supports at most 40 ranges, GKE 100 and AKS 200. IPv6 ranges work only for EKS clusters whose network has IPv6. The ranges of a private GKE endpoint are private. A private AKS endpoint is limited by the rules of its subnet, which only the owner of the subnet can set.",
    fix: "list the IPv4 ranges from which the endpoint is reached",
  },
  B4057: {
    title: "Pods or services cannot use the range",
    explanation:
      "Ranges of pods and services overlap neither each other, nor the network, nor ranges that the cloud reserves. EKS supports private service ranges of /12 to /24, and pods use addresses of the subnets. GKE supports services of /16 to /27 and pods of /8 to /24, unless the subnet has such ranges already. AKS supports services of /12 to /28, and pods of /24 or larger.",
    fix: "remove ranges to use those of the address plan, or choose ranges that meet these limits",
  },
  B4058: {
    title: "A workload identity has no permissions in its cloud",
    explanation: "A workload gets its permissions from the cloud, so its identity requires an entry for the cluster's cloud.",
    fix: "add an entry for the cloud, or remove the identity",
  },
  B4059: {
    title: "The address of a chart is incomplete",
    explanation: "The address of a chart in an https repository ends with # and its name. A chart in an OCI registry is named by its path.",
    fix: "write https://example.org/charts#collector or oci://example.org/charts/collector",
  },
  B4070: {
    title: "A firewall cannot be opened in an existing network",
    explanation:
      "Google Cloud has firewall rules of a network, and Azure those of a subnet. Berth never changes an existing network, so its owner adds the rules. On AWS nodes and hosts have security groups of their own, also in an existing network.",
    fix: "remove firewall and have the owner of the network add the rules, or choose a network without existing",
  },
  B4066: {
    title: "Windows nodes do not support a setting of the pool",
    explanation:
      "Windows nodes are amd64 and have no GPU. EKS and AKS do not support them in a network with IPv6, EKS not with separate subnets for pods, GKE not with confidential memory, and AKS not from Kubernetes 1.37 on.",
    fix: "choose an amd64 machine without GPU, or change the setting that the message names",
  },
  B4067: {
    title: "The orchestrator does not accept a label or taint",
    explanation:
      "Kubernetes and the vendors reserve prefixes such as kubernetes.io/, eks.amazonaws.com/ and cloud.google.com/gke-. ECS supports at most 10 labels of a node, whose values are not empty.",
    fix: "choose a prefix of your own, or none",
  },
  B4068: {
    title: "The orchestrator does not accept a role",
    explanation:
      "ECS and GKE run their control planes under roles of their own. The role of GKE nodes is the email of a service account. Roles of AKS are resource ids of user-assigned identities.",
    fix: "remove it, or write the role in the form that its cloud uses",
  },
  B4069: {
    title: "The orchestrator does not support the backup schedule",
    explanation:
      "Backup for GKE keeps at most 360 backups of a plan, for at most 365 days. Azure Backup runs at most every 4 hours, and keeps a backup for 1 to 360 days.",
    fix: "shorten the retention, or increase the interval",
  },
} as const satisfies Record<string, CodeText>;
