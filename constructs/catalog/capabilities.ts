/** What each orchestrator can do: shared code asks this table and never compares an orchestrator's name. */
import type { Orchestrator } from "../language/schema/cluster";
import type { Cloud } from "./cloud";
import type { VersionedProduct } from "./versions";

/** How it is done, or what to do in its place. */
export type Ability = { readonly able: true; readonly by: string } | { readonly able: false; readonly instead: string };

/** What a spec may ask of a cluster or of a service on it, and not every orchestrator has. */
export const features = [
  "mode: automatic",
  "count as a range",
  "os: windows",
  "image",
  "maintenance",
  "backup",
  "editors and viewers",
  "scale",
  "permissions",
  "gpu",
] as const;
export type Feature = (typeof features)[number];

export interface OrchestratorCapabilities {
  /** Where it runs. */
  readonly clouds: readonly Cloud[];
  /** Whether it has the Kubernetes API. */
  readonly kubernetes: boolean;
  /** Whether the vendor runs the control plane; where not, it has `managers` on hosts of its own. */
  readonly managed: boolean;
  /** When a pool `system` is added for what the cluster itself runs; null: never. */
  readonly systemPool: "when missing" | "always" | null;
  /** Whether it runs services without any pool: Fargate. */
  readonly runsWithoutPools: boolean;
  /** Whose versions it goes by; null: it has none. */
  readonly product: VersionedProduct | null;
  /** How much of the version is locked; the vendor patches what it manages. */
  readonly locks: "minor" | "patch";
  /** Whether the spec has a block of typed settings under its name. */
  readonly ownSettings: boolean;
  readonly abilities: Readonly<Record<Feature, Ability>>;
}

const by = (how: string): Ability => ({ able: true, by: how });
const instead = (what: string): Ability => ({ able: false, instead: what });

const everywhere: readonly Cloud[] = ["aws", "google", "azure"];
const writePools = instead("write pools: mode: automatic is there for eks and gke");
const ownWindow = instead("leave maintenance out: nothing changes but by a deploy, so deploy when it suits");
const linuxOnly = instead("write os: linux, or use eks, gke, aks or ecs for Windows containers");
const fixedReplicas = instead("write replicas as a number; scale is there for eks, gke, aks, ecs, kubernetes and nomad");
const fixedCount = instead("write count as a number; a range is there for eks, gke, aks, ecs, kubernetes and nomad");
const adminsOnly = instead("write admins alone: it knows no lesser rights");
const noIdentities = instead("hand over credentials by secrets; permissions are there for eks, gke, aks, ecs, kubernetes and nomad");
const noGpus = instead("run the service on eks, gke, aks, ecs, kubernetes or nomad, which schedule GPUs");

const ownHosts = {
  clouds: everywhere,
  kubernetes: false,
  managed: false,
  systemPool: null,
  runsWithoutPools: false,
  locks: "patch",
  ownSettings: false,
} as const;

/** By the table of the spec's section Clusters. */
export const orchestratorCapabilities: Readonly<Record<Orchestrator, OrchestratorCapabilities>> = {
  eks: {
    clouds: ["aws"],
    kubernetes: true,
    managed: true,
    systemPool: "when missing",
    runsWithoutPools: false,
    product: "eks",
    locks: "minor",
    ownSettings: true,
    abilities: {
      "mode: automatic": by("Auto Mode"),
      "count as a range": by("the autoscaler add-on"),
      "os: windows": by("node groups of Windows"),
      image: by("launch templates"),
      maintenance: instead("leave maintenance out: EKS changes a cluster by deploys alone, until its version's support ends"),
      backup: by("AWS Backup"),
      "editors and viewers": by("access entries"),
      scale: by("horizontal pod autoscaling"),
      permissions: by("pod identity"),
      gpu: by("pools with a GPU"),
    },
  },
  gke: {
    clouds: ["google"],
    kubernetes: true,
    managed: true,
    systemPool: "when missing",
    runsWithoutPools: false,
    product: "gke",
    locks: "minor",
    ownSettings: true,
    abilities: {
      "mode: automatic": by("Autopilot"),
      "count as a range": by("node pool autoscaling"),
      "os: windows": by("node pools of Windows"),
      image: instead("leave image out: GKE has node images of Google alone; bring what nodes need by a daemon set"),
      maintenance: by("maintenance windows"),
      backup: by("Backup for GKE"),
      "editors and viewers": by("IAM"),
      scale: by("horizontal pod autoscaling"),
      permissions: by("workload identity"),
      gpu: by("pools with a GPU"),
    },
  },
  aks: {
    clouds: ["azure"],
    kubernetes: true,
    managed: true,
    systemPool: "always",
    runsWithoutPools: false,
    product: "aks",
    locks: "minor",
    ownSettings: true,
    abilities: {
      "mode: automatic": writePools,
      "count as a range": by("node pool autoscaling"),
      "os: windows": by("node pools of Windows"),
      image: instead("leave image out: AKS has node images of Microsoft alone; bring what nodes need by a daemon set"),
      maintenance: by("maintenance configurations, on one day"),
      backup: by("Azure Backup"),
      "editors and viewers": by("Entra ID"),
      scale: by("horizontal pod autoscaling"),
      permissions: by("workload identity"),
      gpu: by("pools with a GPU"),
    },
  },
  ecs: {
    clouds: ["aws"],
    kubernetes: false,
    managed: true,
    systemPool: null,
    runsWithoutPools: true,
    product: null,
    locks: "minor",
    ownSettings: true,
    abilities: {
      "mode: automatic": instead("write fargate: true, where AWS runs the hosts"),
      "count as a range": by("managed scaling"),
      "os: windows": by("ECS-optimized images of Windows"),
      image: by("launch templates"),
      maintenance: ownWindow,
      backup: instead("leave backup out: an ECS cluster holds no state beside what the spec says"),
      "editors and viewers": instead("write admins alone, and give lesser rights in ECS by IAM policies of your own"),
      scale: by("application autoscaling"),
      permissions: by("task roles"),
      gpu: by("pools with a GPU, not Fargate"),
    },
  },
  kubernetes: {
    ...ownHosts,
    kubernetes: true,
    systemPool: "when missing",
    product: "rke2",
    abilities: {
      "mode: automatic": writePools,
      "count as a range": by("the autoscaler add-on"),
      "os: windows": linuxOnly,
      image: by("the hosts' launch templates"),
      maintenance: ownWindow,
      backup: by("snapshots of etcd"),
      "editors and viewers": by("admin credentials in the location's secret store"),
      scale: by("horizontal pod autoscaling"),
      permissions: by("OIDC"),
      gpu: by("pools with a GPU"),
    },
  },
  nomad: {
    ...ownHosts,
    product: "nomad",
    abilities: {
      "mode: automatic": writePools,
      "count as a range": by("nomad-autoscaler"),
      "os: windows": linuxOnly,
      image: by("the hosts' launch templates"),
      maintenance: ownWindow,
      backup: by("snapshots of Raft"),
      "editors and viewers": by("ACL policies"),
      scale: by("nomad-autoscaler"),
      permissions: by("OIDC"),
      gpu: by("pools with a GPU"),
    },
  },
  swarm: {
    ...ownHosts,
    product: "docker-engine",
    abilities: {
      "mode: automatic": writePools,
      "count as a range": fixedCount,
      "os: windows": linuxOnly,
      image: by("the hosts' launch templates"),
      maintenance: ownWindow,
      backup: by("snapshots of Raft"),
      "editors and viewers": adminsOnly,
      scale: fixedReplicas,
      permissions: noIdentities,
      gpu: noGpus,
    },
  },
  mesos: {
    ...ownHosts,
    product: "mesos",
    abilities: {
      "mode: automatic": writePools,
      "count as a range": fixedCount,
      "os: windows": linuxOnly,
      image: by("the hosts' launch templates"),
      maintenance: ownWindow,
      backup: instead("leave backup out, and keep what must last outside: Marathon's state is in ZooKeeper, which is replicated only"),
      "editors and viewers": adminsOnly,
      scale: fixedReplicas,
      permissions: noIdentities,
      gpu: noGpus,
    },
  },
};

export const abilityOf = (orchestrator: Orchestrator, feature: Feature): Ability =>
  orchestratorCapabilities[orchestrator].abilities[feature];

/** The orchestrators that run on a cloud, in the order of the table. */
export const orchestratorsOn = (cloud: Cloud): Orchestrator[] =>
  (Object.keys(orchestratorCapabilities) as Orchestrator[]).filter((each) => orchestratorCapabilities[each].clouds.includes(cloud));
