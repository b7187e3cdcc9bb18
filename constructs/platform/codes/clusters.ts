/** Codes of clusters, pools, machines, versions and hosts. */
import type { CodeText } from "../../language/problems/problem";

export const clusterCodes = {
  B4031: {
    title: "A feature is not built yet",
    explanation: "The language has it, and this version of Berth does not build it.",
    fix: "leave it out, or use what is built",
  },
  B4032: {
    title: "The cloud does not support the orchestrator",
    explanation:
      "Managed orchestrators belong to one cloud: EKS and ECS to AWS, GKE to Google Cloud, AKS to Azure. The own ones run everywhere.",
    fix: "choose a location of that cloud, or an orchestrator that the message allows",
  },
  B4033: {
    title: "The cloud does not support the hypervisor",
    explanation:
      "KVM and VirtualBox run on all clouds, Hyper-V on AWS metal and Azure, Xen on AWS metal, ESXi as a service of Google Cloud and Azure.",
    fix: "choose a location of a cloud that the message allows, or another hypervisor",
  },
  B4034: {
    title: "A setting does not apply",
    explanation:
      "The setting belongs to another cloud, another kind of hypervisor, or to something that Berth makes, and this exists already.",
    fix: "remove it",
  },
  B4040: {
    title: "No machine meets the request",
    explanation: "The catalogue has no machine that may be chosen and has what is asked for.",
    fix: "ask for what the message allows, or name a machine: { type: … }",
  },
  B4041: {
    title: "The machine type is unknown",
    explanation: "The catalogue does not know a machine of this name in the location's cloud, so its processor and memory are unknown.",
    fix: "write the vendor's own name of the type",
  },
  B4042: {
    title: "A pool lists several machine types",
    explanation: "A pool contains machines of one type. Only spot capacity on a cloud that mixes types takes a list.",
    fix: "write one type; or spot: true on AWS",
  },
  B4043: {
    title: "Machine types of a pool cannot be mixed",
    explanation: "The types of one pool share a processor architecture and their GPUs: one node image runs on all of them.",
    fix: "list types of one architecture with the same GPUs, each once; make another pool for the others",
  },
  B4045: {
    title: "A pool is outside the zones of its network",
    explanation: "A pool runs in zones that the cluster's network has.",
    fix: "write zones that the message allows, or add the zone to the network",
  },
  B4046: {
    title: "The orchestrator does not support the rollout",
    explanation:
      "Each orchestrator replaces nodes in a way of its own. EKS and ECS decide themselves how long a node drains, GKE as well; AKS takes whole minutes, and no rollout for spot pools. ECS counts in percent, so it keeps numbers of nodes only if the count is fixed.",
    fix: "leave it out for the cloud's own way",
  },
  B4047: {
    title: "Two pools get the same name",
    explanation: "Names of pools are cut to what the cloud takes, and after that two of this cluster are the same.",
    fix: "choose keys that differ in their first letters: 8 on AKS, 2 there on Windows",
  },
  B4048: {
    title: "A bare metal machine has to be named",
    explanation: "This hypervisor runs on bare metal only, which is expensive and therefore never chosen.",
    fix: "name one: machine: { type: … }",
  },
  B4049: {
    title: "No pool can run system workloads",
    explanation:
      "A Kubernetes cluster needs one untainted Linux pool on demand with min of 1 or more for its own workloads. Pool `system` is written and is not such a pool, so none can be added.",
    fix: "make pool system one: spot: false, os: linux, no taints, count of 1 or more; or give it another key",
  },
  B4050: {
    title: "The version is unknown",
    explanation: "The catalogue does not know this version of the orchestrator.",
    fix: "write one that the message allows",
  },
  B4051: {
    title: "An upgrade skips a minor version",
    explanation: "Control planes are upgraded one minor at a time; vendors refuse more, and nodes may be only so far behind.",
    fix: "write the next minor and deploy, then the one after it",
  },
  B4052: {
    title: "A version would be downgraded",
    explanation: "A control plane cannot be downgraded: the vendor would have to recreate it.",
    fix: "keep the version in the lock file; or make a cluster under another key",
  },
  B4060: {
    title: "The orchestrator does not support a feature",
    explanation: "Orchestrators differ in what they can do. What one cannot do is refused, never ignored.",
    fix: "do what the message says instead",
  },
  B4061: {
    title: "A setting belongs to another orchestrator",
    explanation:
      "The blocks `eks`, `gke`, `aks` and `ecs` contain settings of that orchestrator alone, as do `fargate`, `managers` and `acknowledgeEndOfLife`.",
    fix: "remove them",
  },
  B4062: {
    title: "The cloud does not support the retention",
    explanation: "Clouds keep logs for certain numbers of days only.",
    fix: "take the next longer one that the message names",
  },
  B4063: {
    title: "The cloud does not support the maintenance window",
    explanation:
      "GKE wants windows of 4 hours or more, 48 hours in every 32 days, and takes three exclusions of 30 days at most; AKS one day of the week and 4 to 24 hours. An exclusion ends after it begins.",
    fix: "write a window that meets this",
  },
  B4064: {
    title: "The cloud cannot send logs to the target",
    explanation:
      "AWS forwards logs to an S3 bucket, a Firehose stream or a log destination of another account; Google Cloud to a bucket, a topic of Pub/Sub, a dataset of BigQuery or a log bucket of another project; Azure to a storage account, an authorization rule of Event Hubs or another workspace of Log Analytics.",
    fix: "write the id of such a target",
  },
  B4065: {
    title: "The version is not a minor version of Kubernetes",
    explanation: "EKS, GKE and AKS lock a cluster to a minor, and patch the control plane themselves.",
    fix: 'write major and minor: version: "1.35"',
  },
} as const satisfies Record<string, CodeText>;

/** Codes of what each managed orchestrator checks by its own rules. */
export const orchestratorCodes = {
  B4053: {
    title: "The add-on is unknown",
    explanation: "`addons` names an add-on that the orchestrator does not know and that no chart is given for.",
    fix: "choose one of the names that the message lists, or give a chart: { chart, version, namespace }",
  },
  B4054: {
    title: "The add-on cannot be configured",
    explanation:
      "Each orchestrator runs some parts of a cluster always, without which no node works, and chooses the versions of what it runs itself. EKS Auto Mode and GKE Autopilot bring most parts with them.",
    fix: "leave the add-on out, or write true or false if it can be switched",
  },
  B4055: {
    title: "The principal is invalid in its cloud",
    explanation:
      "Rights in a cluster are given on AWS to IAM roles and users of the location's partition, by ARN; on Google Cloud to members of IAM, never everyone; on Azure to users, groups and service principals, by Entra object id.",
    fix: "write the principal as the cloud does",
  },
  B4056: {
    title: "The endpoint does not support the ranges",
    explanation:
      "EKS takes at most 40 ranges, GKE 100 and AKS 200. IPv6 ranges are for EKS clusters whose network has IPv6. Ranges of a private GKE endpoint are private ones. A private AKS endpoint is limited by the rules of its subnet, which only whoever made the subnet can set.",
    fix: "list the IPv4 ranges from which the endpoint is reached",
  },
  B4057: {
    title: "A range of pods or services is unsupported",
    explanation:
      "Ranges of pods and services overlap neither each other, nor the network, nor what the cloud keeps for itself. EKS takes private services ranges of /12 to /24, and pods take addresses of the subnets. GKE takes services of /16 to /27 and pods of /8 to /24, unless the subnet has them already. AKS takes services of /12 to /28, and pods of /24 or larger.",
    fix: "leave `ranges` out for those of the plan, or choose ranges that meet this",
  },
  B4058: {
    title: "An identity has no permissions in its cloud",
    explanation: "A workload gets its rights from the cloud, so its identity needs an entry for the cluster's cloud.",
    fix: "add an entry for the cloud, or remove the identity",
  },
  B4059: {
    title: "The chart reference is invalid",
    explanation: "A chart of an https repository needs its name behind #; one of an oci registry is named by its path.",
    fix: "write https://example.org/charts#collector or oci://example.org/charts/collector",
  },
  B4066: {
    title: "The pool does not support Windows",
    explanation:
      "Windows nodes are amd64 and have no GPU. EKS and AKS have none in a network with IPv6, GKE none with confidential memory, AKS none from Kubernetes 1.37 on.",
    fix: "choose an amd64 machine without GPU, or change what the message names",
  },
  B4067: {
    title: "The orchestrator does not support a label or taint",
    explanation:
      "Kubernetes and the vendors set labels below prefixes of their own, such as kubernetes.io/, eks.amazonaws.com/ and cloud.google.com/gke-. ECS carries at most 10 labels of a node, whose values are not empty.",
    fix: "use a prefix of your own, or none",
  },
  B4068: {
    title: "The orchestrator does not support the role",
    explanation:
      "ECS and GKE run their control planes under roles of their own. Nodes of GKE take a service account by its address. Roles of AKS are user-assigned identities by resource id.",
    fix: "leave it out, or write the role as the cloud does",
  },
  B4069: {
    title: "The orchestrator does not support the backup plan",
    explanation:
      "Backup for GKE keeps at most 360 backups of a plan, and none longer than 365 days. Azure Backup saves a cluster every 4 hours at most often, and keeps a backup for 1 to 360 days.",
    fix: "keep backups for less long, or back up less often",
  },
} as const satisfies Record<string, CodeText>;
