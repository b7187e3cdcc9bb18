/** Builds stack `addons-x`: the charts of a GKE cluster, installed by Helm from where the cluster's endpoint is reached. */
import { HelmProvider } from "@cdktf/provider-helm/lib/provider";
import type { TerraformRemoteState } from "cdktf";
import { Construct } from "constructs";
import type { BuildUnit } from "../../contracts/build";
import { ChartRelease } from "../../engines/helm/chart-release";
import type { GoogleLocation } from "../../platform/types/google/location";
import type { ClusterAddonsOf } from "../../platform/types/unit";
import type { ClusterOutputName } from "../gke/outputs";

export const buildAddons: BuildUnit<"addons", ClusterAddonsOf<"gke">> = (scope, { resource, location }, context) => {
  const { stack, backend } = resource.clusterState;
  createProvider(scope, location, resource.dnsEndpoint, context.outputsOf(stack, backend));
  const charts = new Construct(scope, "charts");
  for (const chart of resource.charts) new ChartRelease(charts, chart.name, chart);
};

/**
 * The context hands out providers of clouds only; Helm's belongs to one cluster, so it is made here. The token is fetched by Google's plugin for
 * kubectl when it is needed, as the account that the location names or by the default credentials, and is never in the state. Whoever applies needs
 * to be among the cluster's admins.
 * @see https://cloud.google.com/kubernetes-engine/docs/how-to/cluster-access-for-kubectl#install_plugin
 */
function createProvider(scope: Construct, { impersonate }: GoogleLocation, byName: boolean, cluster: TerraformRemoteState): HelmProvider {
  const output = (name: ClusterOutputName): string => `\${${cluster.fqn}.outputs.${name}}`;
  return new HelmProvider(scope, "helm", {
    kubernetes: {
      host: output(byName ? "cluster_dns_endpoint" : "cluster_endpoint"),
      // The name has a certificate that everyone trusts.
      ...(!byName && { clusterCaCertificate: `\${base64decode(${cluster.fqn}.outputs.cluster_certificate_authority)}` }),
      exec: {
        apiVersion: "client.authentication.k8s.io/v1beta1",
        command: "gke-gcloud-auth-plugin",
        args: impersonate === null ? ["--use_application_default_credentials"] : ["--impersonate_service_account", impersonate],
      },
    },
  });
}
