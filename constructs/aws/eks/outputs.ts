/** Outputs of a cluster's stack: none is secret, and each has a placeholder for plans before the cluster exists. */
import { mocksOf, type OutputTable } from "../../contracts/outputs";
import type { EksCluster } from "../../platform/types/aws/cluster";
import type { ManagedCluster } from "./cluster";

const CERTIFICATE = "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCi0tLS0tRU5EIENFUlRJRklDQVRFLS0tLS0K";

export const clusterOutputs = {
  cluster_name: {
    description: "Name of the cluster",
    value: ({ control }) => control.name,
    mock: ({ name }) => name,
  },
  cluster_arn: {
    description: "ARN of the cluster",
    value: ({ control }) => control.arn,
    mock: ({ name }) => `arn:aws:eks:us-east-1:123456789012:cluster/${name}`,
  },
  cluster_version: {
    description: "Kubernetes version of the control plane",
    value: ({ control }) => control.version,
    mock: ({ version }) => version,
  },
  cluster_endpoint: {
    description: "Address of the Kubernetes API",
    value: ({ control }) => control.endpoint,
    mock: () => "https://00000000000000000000000000000000.gr7.us-east-1.eks.amazonaws.com",
  },
  cluster_certificate_authority: {
    description: "Certificate authority of the Kubernetes API, in base64",
    value: ({ control }) => control.certificateAuthority.get(0).data,
    mock: () => CERTIFICATE,
  },
  oidc_issuer: {
    description: "OIDC issuer of service account tokens",
    value: ({ control }) => control.identity.get(0).oidc.get(0).issuer,
    mock: () => "https://oidc.eks.us-east-1.amazonaws.com/id/00000000000000000000000000000000",
  },
  oidc_provider_arn: {
    description: "IAM identity provider for service account tokens",
    value: ({ identities }) => identities.issuer.arn,
    mock: () => "arn:aws:iam::123456789012:oidc-provider/oidc.eks.us-east-1.amazonaws.com/id/00000000000000000000000000000000",
  },
  cluster_security_group_id: {
    description: "Security group that EKS created for the control plane",
    value: ({ control }) => control.vpcConfig.clusterSecurityGroupId,
    mock: () => "sg-00000000000000001",
  },
  control_plane_security_group_id: {
    description: "Security group that controls access to the Kubernetes API",
    value: ({ securityGroups }) => securityGroups.controlPlane.id,
    mock: () => "sg-00000000000000002",
  },
  node_security_group_id: {
    description: "Security group of the nodes and their pods",
    value: ({ securityGroups, control }) => securityGroups.nodes?.id ?? control.vpcConfig.clusterSecurityGroupId,
    mock: ({ mode }) => (mode === "pools" ? "sg-00000000000000003" : "sg-00000000000000001"),
  },
  node_role_arn: {
    description: "Role of the Linux nodes",
    value: ({ nodeRole }) => nodeRole.arn,
    mock: ({ name }) => `arn:aws:iam::123456789012:role/${name}-node`,
  },
} as const satisfies OutputTable<ManagedCluster, EksCluster>;

export type ClusterOutputName = keyof typeof clusterOutputs;

export const mockOutputs = mocksOf(clusterOutputs);
