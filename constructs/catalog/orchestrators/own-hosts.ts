/** What all orchestrators have in common that Berth runs on hosts. */
import type { Cloud } from "../cloud";
import { by, instead, type OrchestratorRecord, ownWindow, writePools } from "./record";

const everywhere: readonly Cloud[] = ["aws", "google", "azure"];

export const onOwnHosts = {
  clouds: everywhere,
  kubernetes: false,
  managed: false,
  ended: false,
  systemPool: null,
  runsWithoutPools: false,
  ownSettings: false,
  nameLimit: 63,
  poolNames: { from: [], keyLength: null },
  rollout: null,
  spotTaint: null,
  defaultRanges: [],
  maintenanceWindow: null,
} satisfies Partial<OrchestratorRecord>;

export const onOwnHostsAbilities = {
  "mode: automatic": writePools,
  "os: windows": instead("write os: linux, or use eks, gke, aks or ecs for Windows containers"),
  image: by("the hosts' launch templates"),
  maintenance: ownWindow,
} satisfies Partial<OrchestratorRecord["abilities"]>;

/** What Swarm and Mesos cannot do. */
export const withoutScheduling = {
  "count as a range": instead("write count as a number; a range is supported by eks, gke, aks, ecs, kubernetes and nomad"),
  "editors and viewers": instead("write admins alone: the orchestrator has no other access levels"),
  scale: instead("write replicas as a number; scale is supported by eks, gke, aks, ecs, kubernetes and nomad"),
  permissions: instead("hand over credentials by secrets; permissions are supported by eks, gke, aks, ecs, kubernetes and nomad"),
  gpu: instead("run the service on eks, gke, aks, ecs, kubernetes or nomad, which schedule GPUs"),
} satisfies Partial<OrchestratorRecord["abilities"]>;
