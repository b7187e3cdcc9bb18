/** Amazon Elastic Container Service, on Fargate and on pools of hosts. */
import { by, instead, type OrchestratorRecord, ownWindow } from "./record";

export const ecs: OrchestratorRecord = {
  clouds: ["aws"],
  kubernetes: false,
  managed: true,
  ended: false,
  systemPool: null,
  runsWithoutPools: true,
  product: null,
  ownSettings: true,
  nameLimit: 255,
  poolNames: { from: [], keyLength: null },
  rollout: null,
  spotTaint: null,
  defaultRanges: [],
  maintenanceWindow: null,
  abilities: {
    "mode: automatic": instead("write fargate: true, where AWS runs the hosts"),
    "count as a range": by("managed scaling"),
    "os: windows": by("ECS-optimized images of Windows"),
    image: by("launch templates"),
    maintenance: ownWindow,
    backup: instead("remove backup: the spec contains all of the state of an ECS cluster"),
    "editors and viewers": instead("write admins alone, and give lesser rights in ECS by IAM policies of your own"),
    scale: by("application autoscaling"),
    permissions: by("task roles"),
    gpu: by("pools with a GPU, not Fargate"),
  },
};
