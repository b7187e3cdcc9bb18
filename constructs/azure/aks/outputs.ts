/** Outputs of a cluster's stack: none is secret, and each has a mock value for plans before the cluster exists. */
import { mocksOf, type OutputTable } from "../../contracts/outputs";
import { clusterName } from "../../platform/naming/cluster-name";
import type { AksCluster } from "../../platform/types/azure/cluster";
import { resourceId } from "../names";
import type { ManagedCluster } from "./cluster";

const CERTIFICATE = "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCi0tLS0tRU5EIENFUlRJRklDQVRFLS0tLS0K";
const GUID = "00000000-0000-0000-0000-000000000000";
const mockId = ({ name }: AksCluster, type: string): string => resourceId(GUID, `${name}-cluster`, type, name);

export const clusterOutputs = {
  cluster_name: {
    description: "Name of the cluster",
    value: ({ control }) => control.name,
    mock: ({ name }) => clusterName("aks", name),
  },
  cluster_id: {
    description: "Resource id of the cluster",
    value: ({ control }) => control.id,
    mock: (decided) => mockId(decided, "Microsoft.ContainerService/managedClusters"),
  },
  cluster_version: {
    description: "Kubernetes version of the control plane",
    value: ({ control }) => control.kubernetesVersion,
    mock: ({ version }) => version,
  },
  cluster_endpoint: {
    description: "Address of the Kubernetes API",
    value: ({ control, hasPrivateName }) => `https://${hasPrivateName ? control.privateFqdn : control.fqdn}:443`,
    mock: ({ name }) => `https://${name}.privatelink.eastus.azmk8s.io:443`,
  },
  cluster_certificate_authority: {
    description: "Certificate of the authority that signs for the API, in base64",
    // The provider marks the whole block as sensitive because of its credentials, but this cluster has none.
    value: ({ control }) => `\${nonsensitive(${control.fqn}.kube_config[0].cluster_ca_certificate)}`,
    mock: () => CERTIFICATE,
  },
  oidc_issuer: {
    description: "Issuer of the tokens of service accounts",
    value: ({ control }) => control.oidcIssuerUrl,
    mock: () => `https://eastus.oic.prod-aks.azure.com/${GUID}/${GUID}/`,
  },
  node_resource_group: {
    description: "Resource group that AKS creates for nodes, volumes and load balancers",
    value: ({ control }) => control.nodeResourceGroup,
    mock: ({ name }) => `${name}-cluster-nodes`,
  },
  node_identity_client_id: {
    description: "Client id of the nodes' identity",
    value: ({ nodeIdentity }) => nodeIdentity.clientId,
    mock: () => GUID,
  },
  node_identity_principal_id: {
    description: "Entra object id of the nodes' identity",
    value: ({ nodeIdentity }) => nodeIdentity.principalId,
    mock: () => GUID,
  },
  identity_client_ids: {
    description: "Client ids of workloads' identities by namespace/name, for the annotation azure.workload.identity/client-id",
    value: ({ identities }) => identities.clientIds,
    mock: ({ identities }) =>
      Object.fromEntries(identities.map(({ namespace, serviceAccount }) => [`${namespace}/${serviceAccount}`, GUID])),
  },
  log_workspace_id: {
    description: "Workspace of the control plane's logs",
    value: ({ logs }) => logs.workspaceId,
    mock: (decided) => mockId(decided, "Microsoft.OperationalInsights/workspaces"),
  },
  metrics_workspace_id: {
    description: "Workspace of the cluster's metrics; empty if metrics are off",
    value: ({ metrics }) => metrics?.workspaceId ?? "",
    mock: (decided) => (decided.metrics ? mockId(decided, "Microsoft.Monitor/accounts") : ""),
  },
} as const satisfies OutputTable<ManagedCluster, AksCluster>;

export type ClusterOutputName = keyof typeof clusterOutputs;

export const mockOutputs = mocksOf(clusterOutputs);
