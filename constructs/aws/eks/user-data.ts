/** First boot of nodes with an own image: EKS joins only its own images to the cluster by itself. */
import type { Pool } from "../../platform/types/shared/pool";
import { nodeLabels } from "./node-labels";

/** What a node must know of its cluster; attributes of the cluster, so tokens. */
export interface ClusterFacts {
  readonly name: string;
  readonly endpoint: string;
  readonly certificateAuthority: string;
  /** Range of the services, of the cluster's IP family. */
  readonly serviceRange: string;
}

type JoiningPool = Pick<Pool, "name" | "os" | "gpu" | "spot" | "nodeLabels" | "taints">;

export const userData = (pool: JoiningPool, cluster: ClusterFacts): string =>
  pool.os === "windows" ? windowsUserData(pool, cluster) : linuxUserData(pool, cluster);

/** @see https://awslabs.github.io/amazon-eks-ami/nodeadm/ */
function linuxUserData(pool: JoiningPool, cluster: ClusterFacts): string {
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
function windowsUserData(pool: JoiningPool, cluster: ClusterFacts): string {
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

/** EKS sets labels and taints on nodes of its own images; with others the kubelet says them. */
function kubeletFlags(pool: JoiningPool): string[] {
  const ofEks = { "eks.amazonaws.com/nodegroup": pool.name, "eks.amazonaws.com/capacityType": pool.spot ? "SPOT" : "ON_DEMAND" };
  const labels = Object.entries({ ...ofEks, ...nodeLabels(pool) });
  const taints = pool.taints.map(({ key, value, effect }) => `${key}=${value}:${effect}`);
  return [
    `--node-labels=${labels.map(([key, value]) => `${key}=${value}`).join(",")}`,
    ...(taints.length > 0 ? [`--register-with-taints=${taints.join(",")}`] : []),
  ];
}
