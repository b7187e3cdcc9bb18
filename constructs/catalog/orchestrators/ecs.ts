/** Amazon Elastic Container Service, on Fargate and on pools of hosts. */
import { by, deployAtAnyTime, instead, type OrchestratorRecord } from "./record";

export const ecs: OrchestratorRecord = {
  name: "ECS",
  clouds: ["aws"],
  kubernetes: false,
  managed: true,
  ended: false,
  systemPool: null,
  runsWithoutPools: true,
  product: null,
  ownSettings: true,
  nameLimit: 255,
  poolNames: { from: [], alsoFrom: [], keyLength: null },
  rollout: null,
  spotTaint: null,
  otherAdmins: "principals whose IAM policies allow ECS",
  defaultRanges: [],
  maintenanceWindow: null,
  abilities: {
    "mode: automatic": instead("write fargate: true to run services without pools"),
    "a range of counts": by("managed scaling"),
    "os: windows": by("ECS-optimized Windows images"),
    "a custom image": by("launch templates"),
    maintenance: deployAtAnyTime,
    backup: instead("remove backup: the spec contains the whole state of an ECS cluster"),
    "editors and viewers": instead("remove editors and viewers, and grant fewer rights by IAM policies of your own"),
    scale: by("application autoscaling"),
    permissions: by("task roles"),
    gpu: by("pools with a GPU, not Fargate"),
  },
};
