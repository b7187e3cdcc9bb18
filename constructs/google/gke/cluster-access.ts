/** How add-ons and services connect to a GKE cluster. */
import type { KubernetesAccess } from "../../contracts/cluster-access";
import type { GkeCluster } from "../../platform/types/google/cluster";
import type { GoogleLocation } from "../../platform/types/google/location";
import type { ClusterOutputName } from "./outputs";

/**
 * Google's plugin for kubectl fetches the token, by impersonating the location's service account or with the default credentials. The principal
 * that applies must be an admin of the cluster.
 * @see https://cloud.google.com/kubernetes-engine/docs/how-to/cluster-access-for-kubectl#install_plugin
 */
export const gkeAccess = (
  { dnsEndpoint }: GkeCluster,
  { impersonate }: GoogleLocation,
  output: (name: ClusterOutputName) => string,
): KubernetesAccess => ({
  api: "kubernetes",
  endpoint: `\${${output(dnsEndpoint ? "cluster_dns_endpoint" : "cluster_endpoint")}}`,
  // A public authority signs the certificate of the DNS name.
  ca: dnsEndpoint ? null : `\${base64decode(${output("cluster_certificate_authority")})}`,
  exec: {
    command: "gke-gcloud-auth-plugin",
    args: impersonate === null ? ["--use_application_default_credentials"] : ["--impersonate_service_account", impersonate],
  },
});
