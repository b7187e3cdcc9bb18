/** What a cluster's stack tells others: nothing secret, each with a placeholder for plans made before the cluster exists. */
import { mocksOf, type OutputTable } from "../../contracts/outputs";
import { clusterName } from "../../platform/naming/cluster-name";
import type { GkeCluster } from "../../platform/types/google/cluster";
import type { ManagedCluster } from "./cluster";
import { workloadPool } from "./cluster-context";

const CERTIFICATE = "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCi0tLS0tRU5EIENFUlRJRklDQVRFLS0tLS0K";

export const clusterOutputs = {
  cluster_name: {
    description: "Name of the cluster",
    value: ({ control }) => control.name,
    mock: ({ name }) => clusterName("gke", name),
  },
  cluster_id: {
    description: "Id of the cluster",
    value: ({ control }) => control.id,
    mock: ({ name }) => `projects/example/locations/europe-west1/clusters/${clusterName("gke", name)}`,
  },
  cluster_location: {
    description: "Region of the cluster",
    value: ({ control }) => control.location,
    mock: () => "europe-west1",
  },
  cluster_version: {
    description: "Kubernetes version of the control plane",
    value: ({ control }) => control.masterVersion,
    mock: ({ version }) => `${version}.1-gke.1000000`,
  },
  cluster_endpoint: {
    description: "Address of the Kubernetes API",
    value: ({ control }) => `https://${control.endpoint}`,
    mock: () => "https://192.0.2.1",
  },
  cluster_dns_endpoint: {
    description: "Address of the Kubernetes API by a name that IAM guards; answers those outside only with gke.dnsEndpoint",
    value: ({ control }) => `https://${control.controlPlaneEndpointsConfig.dnsEndpointConfig.endpoint}`,
    mock: () => "https://gke-00000000000000000000000000000000.europe-west1.gke.goog",
  },
  cluster_certificate_authority: {
    description: "Certificate of the authority that signs for the API, in base64",
    value: ({ control }) => control.masterAuth.clusterCaCertificate,
    mock: () => CERTIFICATE,
  },
  workload_pool: {
    description: "Pool of the identities of service accounts of Kubernetes",
    value: ({ project }) => workloadPool(project),
    mock: () => "example.svc.id.goog",
  },
  node_service_account: {
    description: "Service account that nodes act as",
    value: ({ nodeAccount }) => nodeAccount.email,
    mock: ({ name }) => `${name}-nodes@example.iam.gserviceaccount.com`,
  },
  identity_service_accounts: {
    description: "Service accounts of workloads, by namespace/name: the value of their annotation iam.gke.io/gcp-service-account",
    value: ({ identities }) => identities.emails,
    mock: ({ identities }) =>
      Object.fromEntries(
        identities.map((each) => [`${each.namespace}/${each.serviceAccount}`, "workload@example.iam.gserviceaccount.com"]),
      ),
  },
} as const satisfies OutputTable<ManagedCluster, GkeCluster>;

export type ClusterOutputName = keyof typeof clusterOutputs;

export const mockOutputs = mocksOf(clusterOutputs);
