/** Outputs of a cluster's stack, with mocks for plans before it is deployed. None is secret. */
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
    description: "URL of the Kubernetes API",
    value: ({ control }) => `https://${control.endpoint}`,
    mock: () => "https://192.0.2.1",
  },
  cluster_dns_endpoint: {
    description: "URL of the Kubernetes API by a DNS name that IAM protects; reachable from outside the network only with gke.dnsEndpoint",
    value: ({ control }) => `https://${control.controlPlaneEndpointsConfig.dnsEndpointConfig.endpoint}`,
    mock: () => "https://gke-00000000000000000000000000000000.europe-west1.gke.goog",
  },
  cluster_certificate_authority: {
    description: "CA certificate of the Kubernetes API, in base64",
    value: ({ control }) => control.masterAuth.clusterCaCertificate,
    mock: () => CERTIFICATE,
  },
  workload_pool: {
    description: "Workload identity pool of the project",
    value: ({ project }) => workloadPool(project),
    mock: () => "example.svc.id.goog",
  },
  node_service_account: {
    description: "Email address of the nodes' service account",
    value: ({ nodeAccount }) => nodeAccount.email,
    mock: ({ name }) => `${name}-nodes@example.iam.gserviceaccount.com`,
  },
  identity_service_accounts: {
    description: "Email addresses of workload service accounts by namespace/name, for the annotation iam.gke.io/gcp-service-account",
    value: ({ identities }) => identities.emails,
    mock: ({ identities }) =>
      Object.fromEntries(
        identities.map((each) => [`${each.namespace}/${each.serviceAccount}`, "workload@example.iam.gserviceaccount.com"]),
      ),
  },
} as const satisfies OutputTable<ManagedCluster, GkeCluster>;

export type ClusterOutputName = keyof typeof clusterOutputs;

export const mockOutputs = mocksOf(clusterOutputs);
