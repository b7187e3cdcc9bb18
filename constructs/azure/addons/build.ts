/** Builds stack `addons-x`: the charts of an AKS cluster, installed by Helm from where the cluster's endpoint is reached. */
import { HelmProvider } from "@cdktf/provider-helm/lib/provider";
import type { TerraformRemoteState } from "cdktf";
import { Construct } from "constructs";
import type { BuildUnit } from "../../contracts/build";
import { ChartRelease } from "../../engines/helm/chart-release";
import type { AzureLocation } from "../../platform/types/azure/location";
import type { ClusterAddonsOf } from "../../platform/types/unit";
import type { ClusterOutputName } from "../aks/outputs";

export const buildAddons: BuildUnit<"addons", ClusterAddonsOf<"aks">> = (scope, { resource, location }, context) => {
  const { stack, backend } = resource.clusterState;
  createProvider(scope, location, context.outputsOf(stack, backend));
  const charts = new Construct(scope, "charts");
  for (const chart of resource.charts) new ChartRelease(charts, chart.name, chart);
};

/** Every AKS cluster's, in every tenant. @see https://azure.github.io/kubelogin/concepts/aks.html */
const SERVER_APPLICATION = "6dae42f8-4368-4678-94ff-3960e28e3630";

/** Clouds of their own, by how the names of their regions begin. */
const environments: readonly { readonly start: RegExp; readonly environment: string }[] = [
  { start: /^china/, environment: "AzureChinaCloud" },
  { start: /^us(?:gov|dod)/, environment: "AzureUSGovernmentCloud" },
];

/**
 * Local accounts are off, so the token comes from Entra: by kubelogin, with the sign-in of Azure's command line, when it is needed, and it
 * is never in the state. Whoever applies needs to be among the cluster's admins.
 */
function createProvider(scope: Construct, { region, tenant }: AzureLocation, cluster: TerraformRemoteState): HelmProvider {
  const environment = environments.find(({ start }) => start.test(region))?.environment ?? "AzurePublicCloud";
  const output = (name: ClusterOutputName): string => cluster.getString(name);
  return new HelmProvider(scope, "helm", {
    kubernetes: {
      host: output("cluster_endpoint"),
      clusterCaCertificate: `\${base64decode(${cluster.fqn}.outputs.${"cluster_certificate_authority" satisfies ClusterOutputName})}`,
      exec: {
        apiVersion: "client.authentication.k8s.io/v1beta1",
        command: "kubelogin",
        args: [
          ...["get-token", "--login", "azurecli", "--environment", environment, "--server-id", SERVER_APPLICATION],
          ...(tenant === null ? [] : ["--tenant-id", tenant]),
        ],
      },
    },
  });
}
