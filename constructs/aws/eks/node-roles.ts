/** Roles of the control plane and of nodes: managed or existing. */
import { EksAccessEntry } from "@cdktf/provider-aws/lib/eks-access-entry";
import type { Construct } from "constructs";
import type { ValueOrReference } from "../../platform/types/shared/value";
import type { Statement } from "../iam/policy";
import { AwsRole } from "../iam/role";
import { controlPlaneTrust, machineTrust } from "../iam/trust";
import { tagged } from "../tags";
import { type ClusterContext, type ControlPlaneContext, clusterOf, type ReadyRole } from "./cluster-context";

const controlPlanePolicies = {
  pools: ["AmazonEKSClusterPolicy"],
  automatic: [
    "AmazonEKSClusterPolicy",
    "AmazonEKSComputePolicy",
    "AmazonEKSBlockStoragePolicy",
    "AmazonEKSLoadBalancingPolicy",
    "AmazonEKSNetworkingPolicy",
  ],
} as const;

/**
 * The control plane assigns IP addresses to Windows pods itself.
 * @see https://docs.aws.amazon.com/eks/latest/userguide/windows-support.html
 */
const WINDOWS_CONTROL_PLANE_POLICY = "AmazonEKSVPCResourceController";

/** Auto Mode runs the network and storage agents outside the nodes, so their role requires fewer permissions. */
const nodePolicies = {
  pools: ["AmazonEKSWorkerNodePolicy", "AmazonEC2ContainerRegistryPullOnly"],
  automatic: ["AmazonEKSWorkerNodeMinimalPolicy", "AmazonEC2ContainerRegistryPullOnly"],
} as const;

export function controlPlaneRole(scope: Construct, clusterContext: ClusterContext): ReadyRole {
  const { cluster, location, tags } = clusterContext;
  if (cluster.roles.controlPlane !== null) return existingRole(clusterContext, cluster.roles.controlPlane);
  return new AwsRole(scope, "control-plane-role", {
    location,
    name: `${cluster.name}-control-plane`,
    description: "Control plane of the cluster",
    trust: [controlPlaneTrust(clusterOf(clusterContext))],
    managedPolicies: [
      ...controlPlanePolicies[cluster.mode],
      ...(cluster.pools.some((pool) => pool.os === "windows") ? [WINDOWS_CONTROL_PLANE_POLICY] : []),
    ],
    statements:
      clusterContext.keyArn === null
        ? []
        : [{ actions: ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:ListGrants"], resources: [clusterContext.keyArn] }],
    tags,
  });
}

/** @param os Windows nodes have a separate role, because an access entry has one type and one role */
export function nodeRole(scope: Construct, clusterContext: ClusterContext, os: "linux" | "windows" = "linux"): ReadyRole {
  const { cluster, location, tags } = clusterContext;
  if (cluster.roles.nodes !== null) return existingRole(clusterContext, cluster.roles.nodes);
  const part = os === "windows" ? "windows-node" : "node";
  return new AwsRole(scope, `${part}-role`, {
    location,
    name: `${cluster.name}-${part}`,
    description: os === "windows" ? "Windows nodes of the cluster" : "Nodes of the cluster",
    trust: [machineTrust(location)],
    managedPolicies: [...nodePolicies[cluster.mode]],
    statements: pullStatements(cluster.pulls.flatMap(({ repositories }) => repositories)),
    tags,
  });
}

/** The access entry of Windows nodes. EKS creates the one of Linux nodes itself. */
export function allowWindowsNodes(scope: Construct, clusterContext: ControlPlaneContext, role: ReadyRole): EksAccessEntry {
  return new EksAccessEntry(scope, "windows-nodes", {
    clusterName: clusterContext.control.name,
    principalArn: role.arn,
    type: "EC2_WINDOWS",
    ...tagged(clusterContext.tags),
  });
}

const existingRole = ({ context }: ClusterContext, role: ValueOrReference): ReadyRole => ({ arn: context.valueOf(role), ready: [] });

/** ARNs that end in `*` are those of caches, whose first pull creates the repository. */
export function pullStatements(repositoryArns: readonly string[]): Statement[] {
  const [all, caches] = [[...new Set(repositoryArns)].sort(), repositoryArns.filter((arn) => arn.endsWith("*"))];
  if (all.length === 0) return [];
  const pull = { actions: ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"], resources: all };
  const cache = { actions: ["ecr:BatchImportUpstreamImage", "ecr:CreateRepository"], resources: [...new Set(caches)].sort() };
  return caches.length > 0 ? [pull, cache] : [pull];
}
