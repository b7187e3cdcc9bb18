/** The add-ons that EKS itself can install: when each is wanted, in which order, and what its service account may do. */

/** The rights of an add-on's service account, given by pod identity. */
export interface AddonRights {
  readonly serviceAccount: string;
  /** AWS managed policies, without the partition's part of the ARN. */
  readonly policies: readonly string[];
}

export interface ManagedAddon {
  /** `needed` cannot be left out, `default` is there unless switched off, `metrics` follows that key (what `kubectl top` and autoscaling by load need; it costs nothing but its pod), `asked` only when asked for. */
  readonly wanted: "needed" | "default" | "metrics" | "asked";
  /** What the network and the identities of a node need comes before the nodes. */
  readonly phase: "before-nodes" | "after-nodes";
  /** Whether Auto Mode runs it as part of the service: beside it, the add-on would do the same work twice. */
  readonly inAutoMode: boolean;
  readonly rights: AddonRights | null;
}

const asked = (rights: AddonRights | null = null): ManagedAddon => ({ wanted: "asked", phase: "after-nodes", inAutoMode: false, rights });
const rights = (serviceAccount: string, ...policies: string[]): AddonRights => ({ serviceAccount, policies });

/**
 * AWS's own add-ons and the community ones that it publishes; those of the marketplace need a subscription and come as charts.
 * @see https://docs.aws.amazon.com/eks/latest/userguide/workloads-add-ons-available-eks.html
 * @see https://docs.aws.amazon.com/eks/latest/userguide/add-ons-iam.html
 */
export const managedAddons: Readonly<Record<string, ManagedAddon>> = {
  "vpc-cni": { wanted: "needed", phase: "before-nodes", inAutoMode: true, rights: rights("aws-node", "AmazonEKS_CNI_Policy") },
  "kube-proxy": { wanted: "needed", phase: "before-nodes", inAutoMode: true, rights: null },
  "eks-pod-identity-agent": { wanted: "needed", phase: "before-nodes", inAutoMode: true, rights: null },
  coredns: { wanted: "default", phase: "after-nodes", inAutoMode: true, rights: null },
  "aws-ebs-csi-driver": {
    wanted: "default",
    phase: "after-nodes",
    inAutoMode: true,
    rights: rights("ebs-csi-controller-sa", "service-role/AmazonEBSCSIDriverPolicy"),
  },
  "eks-node-monitoring-agent": { wanted: "default", phase: "after-nodes", inAutoMode: true, rights: null },
  "metrics-server": { wanted: "metrics", phase: "after-nodes", inAutoMode: false, rights: null },
  adot: asked(),
  "amazon-cloudwatch-observability": asked(rights("cloudwatch-agent", "CloudWatchAgentServerPolicy")),
  "aws-efs-csi-driver": asked(rights("efs-csi-controller-sa", "service-role/AmazonEFSCSIDriverPolicy")),
  "aws-fsx-csi-driver": asked(rights("fsx-csi-controller-sa", "AmazonFSxFullAccess")),
  "aws-guardduty-agent": asked(),
  "aws-mountpoint-s3-csi-driver": asked(),
  "aws-network-flow-monitoring-agent": asked(
    rights("aws-network-flow-monitor-agent-service-account", "CloudWatchNetworkFlowMonitorAgentPublishPolicy"),
  ),
  "aws-secrets-store-csi-driver-provider": asked(),
  "cert-manager": asked(),
  "external-dns": asked(),
  "kube-state-metrics": asked(),
  "prometheus-node-exporter": asked(),
  "snapshot-controller": asked(),
};

/** The managed add-on of that name; undefined where EKS has none. */
export const managedAddon = (name: string): ManagedAddon | undefined =>
  Object.hasOwn(managedAddons, name) ? managedAddons[name] : undefined;
