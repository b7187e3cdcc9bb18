/** The managed add-ons of EKS: which clusters get them, in which order, and with which permissions. */

/** Permissions of an add-on's service account, by EKS Pod Identity. */
export interface AddonRights {
  readonly serviceAccount: string;
  /** AWS managed policies, by the end of their ARN. */
  readonly policies: readonly string[];
}

export interface ManagedAddon {
  /**
   * `required` cannot be disabled, `default` can, `metrics` follows that key of the spec (`kubectl top` and autoscaling by load use it),
   * `optional` is only installed if the spec names it.
   */
  readonly install: "required" | "default" | "metrics" | "optional";
  /** Add-ons for the network and the identities of nodes are installed before the nodes. */
  readonly phase: "before-nodes" | "after-nodes";
  /** Whether Auto Mode includes it, so that the add-on would run twice. */
  readonly inAutoMode: boolean;
  readonly rights: AddonRights | null;
}

const optional = (rights: AddonRights | null = null): ManagedAddon => ({
  install: "optional",
  phase: "after-nodes",
  inAutoMode: false,
  rights,
});
const rights = (serviceAccount: string, ...policies: string[]): AddonRights => ({ serviceAccount, policies });

/**
 * AWS's own add-ons and the community ones that it publishes; marketplace add-ons require a subscription and are installed as charts.
 * @see https://docs.aws.amazon.com/eks/latest/userguide/workloads-add-ons-available-eks.html
 * @see https://docs.aws.amazon.com/eks/latest/userguide/add-ons-iam.html
 */
export const managedAddons: Readonly<Record<string, ManagedAddon>> = {
  "vpc-cni": { install: "required", phase: "before-nodes", inAutoMode: true, rights: rights("aws-node", "AmazonEKS_CNI_Policy") },
  "kube-proxy": { install: "required", phase: "before-nodes", inAutoMode: true, rights: null },
  "eks-pod-identity-agent": { install: "required", phase: "before-nodes", inAutoMode: true, rights: null },
  coredns: { install: "default", phase: "after-nodes", inAutoMode: true, rights: null },
  "aws-ebs-csi-driver": {
    install: "default",
    phase: "after-nodes",
    inAutoMode: true,
    rights: rights("ebs-csi-controller-sa", "service-role/AmazonEBSCSIDriverPolicy"),
  },
  "eks-node-monitoring-agent": { install: "default", phase: "after-nodes", inAutoMode: true, rights: null },
  "metrics-server": { install: "metrics", phase: "after-nodes", inAutoMode: false, rights: null },
  adot: optional(),
  "amazon-cloudwatch-observability": optional(rights("cloudwatch-agent", "CloudWatchAgentServerPolicy")),
  "aws-efs-csi-driver": optional(rights("efs-csi-controller-sa", "service-role/AmazonEFSCSIDriverPolicy")),
  "aws-fsx-csi-driver": optional(rights("fsx-csi-controller-sa", "AmazonFSxFullAccess")),
  "aws-guardduty-agent": optional(),
  "aws-mountpoint-s3-csi-driver": optional(),
  "aws-network-flow-monitoring-agent": optional(
    rights("aws-network-flow-monitor-agent-service-account", "CloudWatchNetworkFlowMonitorAgentPublishPolicy"),
  ),
  "aws-secrets-store-csi-driver-provider": optional(),
  "cert-manager": optional(),
  "external-dns": optional(),
  "kube-state-metrics": optional(),
  "prometheus-node-exporter": optional(),
  "snapshot-controller": optional(),
};

/** The managed add-on of that name; undefined if EKS has none. */
export const managedAddon = (name: string): ManagedAddon | undefined =>
  Object.hasOwn(managedAddons, name) ? managedAddons[name] : undefined;
