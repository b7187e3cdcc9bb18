/** First boot of nodes with a custom image, which must join the cluster themselves. EKS does this only for its own images. */
import type { Pool } from "../../platform/types/shared/pool";
import { nodeLabels } from "./node-labels";

/** Properties of the cluster that a node uses to join it. Their values are tokens. */
export interface JoinedCluster {
  readonly name: string;
  readonly endpoint: string;
  readonly certificateAuthority: string;
  /** Range of the services, of the cluster's IP family. */
  readonly serviceRange: string;
}

type JoiningPool = Pick<Pool, "name" | "os" | "gpu" | "spot" | "nodeLabels" | "taints">;

export const userData = (pool: JoiningPool, cluster: JoinedCluster): string =>
  pool.os === "windows" ? windowsUserData(pool, cluster) : linuxUserData(pool, cluster);

/** @see https://awslabs.github.io/amazon-eks-ami/nodeadm/ */
function linuxUserData(pool: JoiningPool, cluster: JoinedCluster): string {
  return [
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="NODE"',
    "",
    "--NODE",
    "Content-Type: application/node.eks.aws",
    "",
    "---",
    "apiVersion: node.eks.aws/v1alpha1",
    "kind: NodeConfig",
    "spec:",
    "  cluster:",
    `    name: ${cluster.name}`,
    `    apiServerEndpoint: ${cluster.endpoint}`,
    `    certificateAuthority: ${cluster.certificateAuthority}`,
    `    cidr: ${cluster.serviceRange}`,
    "  kubelet:",
    "    flags:",
    ...kubeletFlags(pool).map((flag) => `      - ${JSON.stringify(flag)}`),
    "--NODE--",
    "",
  ].join("\n");
}

/** @see https://docs.aws.amazon.com/eks/latest/userguide/eks-optimized-windows-ami.html */
function windowsUserData(pool: JoiningPool, cluster: JoinedCluster): string {
  const script = '"$env:ProgramFiles\\Amazon\\EKS\\Start-EKSBootstrap.ps1"';
  const serviceRange = `-ServiceCIDR "${cluster.serviceRange}"`;
  const joining = `-EKSClusterName "${cluster.name}" -APIServerEndpoint "${cluster.endpoint}" -Base64ClusterCA "${cluster.certificateAuthority}"`;
  return [
    "<powershell>",
    `& ${script} ${joining} ${serviceRange} -KubeletExtraArgs '${kubeletFlags(pool).join(" ")}'`,
    "</powershell>",
    "",
  ].join("\n");
}

/** EKS sets labels and taints of nodes with its own images; nodes with custom images register them by the kubelet. */
function kubeletFlags(pool: JoiningPool): string[] {
  const eksLabels = { "eks.amazonaws.com/nodegroup": pool.name, "eks.amazonaws.com/capacityType": pool.spot ? "SPOT" : "ON_DEMAND" };
  const labels = Object.entries({ ...eksLabels, ...nodeLabels(pool) });
  const taints = pool.taints.map(({ key, value, effect }) => `${key}=${value}:${effect}`);
  return [
    `--node-labels=${labels.map(([key, value]) => `${key}=${value}`).join(",")}`,
    ...(taints.length > 0 ? [`--register-with-taints=${taints.join(",")}`] : []),
  ];
}
