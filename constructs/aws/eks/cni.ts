/** The configuration of the VPC CNI. */
import type { EksCluster } from "../../platform/types/aws/cluster";

/** Subnet of pods by availability zone, and the security group of their interfaces. */
export interface PodNetwork {
  readonly subnets: Readonly<Record<string, string>>;
  readonly securityGroup: string;
  readonly region: string;
}

/**
 * Enforces network policies. Nodes reserve addresses in prefixes of 16, with one spare prefix.
 * @param pods null: pods use addresses of their node's subnet
 * @see https://github.com/aws/amazon-vpc-cni-k8s#cni-configuration-variables
 */
export function cniConfiguration(cluster: Pick<EksCluster, "pools">, pods: PodNetwork | null): string {
  return JSON.stringify({
    enableNetworkPolicy: "true",
    ...(cluster.pools.some((pool) => pool.os === "windows") && { enableWindowsIpam: "true" }),
    env: {
      ENABLE_PREFIX_DELEGATION: "true",
      WARM_PREFIX_TARGET: "1",
      ...(pods !== null && { AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG: "true", ENI_CONFIG_LABEL_DEF: "topology.kubernetes.io/zone" }),
    },
    ...(pods !== null && { eniConfig: eniConfig(pods) }),
  });
}

function eniConfig({ subnets, securityGroup, region }: PodNetwork) {
  const entries = Object.entries(subnets).map(([zone, id]) => [zone, { id, securityGroups: [securityGroup] }] as const);
  return { create: true, region, subnets: Object.fromEntries(entries) };
}
