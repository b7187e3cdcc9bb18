/** What all self-hosted orchestrators have in common. */
import type { Cloud } from "../cloud";
import { by, deployAtAnyTime, instead, type OrchestratorRecord, writePools } from "./record";

const everywhere: readonly Cloud[] = ["aws", "google", "azure"];

export const selfHosted = {
  clouds: everywhere,
  kubernetes: false,
  managed: false,
  ended: false,
  systemPool: null,
  runsWithoutPools: false,
  ownSettings: false,
  nameLimit: 63,
  poolNames: { from: [], alsoFrom: [], keyLength: null },
  rollout: null,
  spotTaint: null,
  otherAdmins: "principals who may read the admin credentials in the secret store of the location",
  defaultRanges: [],
  maintenanceWindow: null,
} satisfies Partial<OrchestratorRecord>;

export const selfHostedAbilities = {
  "mode: automatic": writePools,
  "os: windows": instead("write os: linux, or use eks, gke, aks or ecs for Windows containers"),
  "a custom image": by("the hosts' launch templates"),
  maintenance: deployAtAnyTime,
} satisfies Partial<OrchestratorRecord["abilities"]>;

/** Features that neither Swarm nor Mesos supports. */
export const withoutScheduling = {
  "a range of counts": instead("write count as a number, or use eks, gke, aks, ecs, kubernetes or nomad"),
  "editors and viewers": instead("remove editors and viewers: the orchestrator has only admins"),
  scale: instead("write replicas as a number, or use eks, gke, aks, ecs, kubernetes or nomad"),
  permissions: instead("pass credentials in secrets, or use eks, gke, aks, ecs, kubernetes or nomad"),
  gpu: instead("run the service on eks, gke, aks, ecs, kubernetes or nomad, which schedule GPUs"),
} satisfies Partial<OrchestratorRecord["abilities"]>;
