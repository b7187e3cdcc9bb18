/** Codes of clusters, pools, machines, versions and hosts. */
import type { CodeText } from "../../language/problems/problem";

export const clusterCodes = {
  B4031: {
    title: "not built yet",
    explanation: "The language has it, and this version of Berth does not build it.",
    fix: "Leave it out, or use what is built.",
  },
  B4032: {
    title: "orchestrator that this cloud does not have",
    explanation:
      "Managed orchestrators belong to one cloud: EKS and ECS to AWS, GKE to Google Cloud, AKS to Azure. The own ones run everywhere.",
    fix: "Choose a location of that cloud, or an orchestrator that the message allows.",
  },
  B4033: {
    title: "hypervisor that this cloud does not have",
    explanation:
      "KVM and VirtualBox run on all clouds, Hyper-V on AWS metal and Azure, Xen on AWS metal, ESXi as a service of Google Cloud and Azure.",
    fix: "Choose a location of a cloud that the message allows, or another hypervisor.",
  },
  B4034: {
    title: "setting that means nothing here",
    explanation:
      "The setting belongs to another cloud, another kind of hypervisor, or to something that Berth makes, and this exists already.",
    fix: "Remove it.",
  },
  B4040: {
    title: "no machine that large",
    explanation: "The catalogue has no machine that may be chosen and has what is asked for.",
    fix: "Ask for what the message allows, or name a machine: { type: … }.",
  },
  B4041: {
    title: "unknown machine type",
    explanation: "The catalogue does not know a machine of this name in the location's cloud, so its processor and memory are unknown.",
    fix: "Write the vendor's own name of the type.",
  },
  B4042: {
    title: "several machine types where one is possible",
    explanation: "A pool holds machines of one type. Only spot capacity on a cloud that mixes types takes a list.",
    fix: "Write one type; or spot: true on AWS.",
  },
  B4043: {
    title: "machine types that do not mix",
    explanation: "The types of one pool share a processor architecture and their GPUs: one node image runs on all of them.",
    fix: "List types of one architecture with the same GPUs, each once; make another pool for the others.",
  },
  B4045: {
    title: "pool outside the network's zones",
    explanation: "A pool runs in zones that the cluster's network has.",
    fix: "Write zones that the message allows, or add the zone to the network.",
  },
  B4046: {
    title: "rollout that cannot be kept",
    explanation: "The cloud replaces nodes in a way of its own, and takes no such numbers.",
    fix: "Leave it out for the cloud's own way.",
  },
  B4047: {
    title: "pools of one name",
    explanation: "Names of pools are cut to what the cloud takes, and after that two of this cluster are the same.",
    fix: "Choose keys that differ in their first letters: 8 on AKS, 2 there on Windows.",
  },
  B4048: {
    title: "machine that must be named",
    explanation: "This hypervisor runs on bare metal only, which is expensive and therefore never chosen.",
    fix: "Name one: machine: { type: … }.",
  },
  B4049: {
    title: "no room for the system",
    explanation:
      "A Kubernetes cluster needs one untainted Linux pool on demand with min of 1 or more for its own workloads. Pool `system` is written and is not such a pool, so none can be added.",
    fix: "Make pool system one: spot: false, os: linux, no taints, count of 1 or more; or give it another key.",
  },
  B4050: {
    title: "unknown version",
    explanation: "The catalogue does not know this version of the orchestrator.",
    fix: "Write one that the message allows.",
  },
  B4051: {
    title: "two minors at once",
    explanation: "Control planes are upgraded one minor at a time; vendors refuse more, and nodes may be only so far behind.",
    fix: "Write the next minor and deploy, then the one after it.",
  },
  B4052: {
    title: "version that goes back",
    explanation: "A control plane cannot be downgraded: the vendor would have to make it anew.",
    fix: "Keep the version that the lock holds; or make a cluster under another key.",
  },
  B4060: {
    title: "what this orchestrator cannot do",
    explanation: "Orchestrators differ in what they can do. What one cannot do is refused, never ignored.",
    fix: "Do what the message says instead.",
  },
  B4061: {
    title: "settings of another orchestrator",
    explanation:
      "The blocks `eks`, `gke`, `aks` and `ecs` hold settings of that orchestrator alone, as do `fargate`, `managers` and `acknowledgeEndOfLife`.",
    fix: "Remove them.",
  },
  B4062: {
    title: "retention that the cloud does not have",
    explanation: "Clouds keep logs for certain numbers of days only.",
    fix: "Take the next longer one that the message names.",
  },
  B4063: {
    title: "maintenance that the cloud does not take",
    explanation:
      "GKE wants windows of 4 hours or more, 48 hours in every 32 days; AKS one day of the week and 4 to 24 hours. An exclusion ends after it begins.",
    fix: "Write a window that meets this.",
  },
} as const satisfies Record<string, CodeText>;
