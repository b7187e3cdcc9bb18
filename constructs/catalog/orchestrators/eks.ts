/** Amazon Elastic Kubernetes Service. */
import { defaultRollout } from "./default-rollout";
import { by, instead, type OrchestratorRecord } from "./record";

export const eks: OrchestratorRecord = {
  name: "EKS",
  clouds: ["aws"],
  kubernetes: true,
  managed: true,
  ended: false,
  systemPool: "when missing",
  runsWithoutPools: false,
  product: "eks",
  ownSettings: true,
  nameLimit: 100,
  poolNames: {
    from: ["arch", "gpu", "os", "spot", "zones", "mixed machines", "network ranges"],
    alsoFrom: ["custom image", "node role", "subnets"],
    keyLength: null,
  },
  rollout: {
    allowed: "maxUnavailable from 0 to 100, without maxSurge and drain, which EKS decides itself",
    supports: ({ maxSurge, maxUnavailable, drain }) =>
      maxSurge === defaultRollout.maxSurge && drain === defaultRollout.drain && maxUnavailable <= 100,
  },
  /**
   * EKS labels spot nodes but does not taint them, and accepts no taint with its own prefix. This is the taint of AWS's workshops.
   * @see https://github.com/aws/containers-roadmap/issues/1451
   */
  spotTaint: { key: "spotInstance", value: "true", effect: "NoSchedule" },
  /** The creator gets no rights either. @see https://docs.aws.amazon.com/eks/latest/userguide/access-entries.html */
  otherAdmins: null,
  /** @see https://docs.aws.amazon.com/eks/latest/userguide/pod-identities.html */
  identitiesNotOnWindows: "EKS Pod Identity does not support Windows nodes",
  /**
   * Images of managed add-ons are in ECR of the same region, in accounts of AWS. With egress: none, these call more than networks have endpoints for.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html
   */
  addonServices: {
    "amazon-cloudwatch-observability": ["monitoring", "xray"],
    "aws-efs-csi-driver": ["elasticfilesystem"],
    "aws-fsx-csi-driver": ["fsx"],
    "aws-guardduty-agent": ["guardduty-data"],
    "aws-network-flow-monitoring-agent": ["networkflowmonitorreports"],
    "external-dns": ["route53"],
  },
  defaultRanges: ["overlay services"],
  maintenanceWindow: null,
  abilities: {
    "mode: automatic": by("Auto Mode"),
    "a range of counts": by("the autoscaler add-on"),
    "os: windows": by("Windows node groups"),
    "a custom image": by("launch templates"),
    maintenance: instead("remove maintenance: only a deploy changes an EKS cluster, until the support of its version ends"),
    backup: by("AWS Backup"),
    "editors and viewers": by("access entries"),
    scale: by("horizontal pod autoscaling"),
    permissions: by("pod identity"),
    gpu: by("pools with a GPU"),
  },
};
