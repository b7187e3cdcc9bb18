/** Builds stack `addons-x`: the charts of an EKS cluster, installed by Helm from where the cluster's endpoint is reached. */
import { HelmProvider } from "@cdktf/provider-helm/lib/provider";
import type { TerraformRemoteState } from "cdktf";
import { Construct } from "constructs";
import type { BuildUnit } from "../../contracts/build";
import { ChartRelease } from "../../engines/helm/chart-release";
import type { AwsLocation } from "../../platform/types/aws/location";
import type { ClusterAddonsOf } from "../../platform/types/unit";
import type { ClusterOutputName } from "../eks/outputs";

export const buildAddons: BuildUnit<"addons", ClusterAddonsOf<"eks">> = (scope, { resource, location }, context) => {
  const { stack, backend } = resource.clusterState;
  createProvider(scope, location, context.outputsOf(stack, backend));
  const charts = new Construct(scope, "charts");
  for (const chart of resource.charts) new ChartRelease(charts, chart.name, chart);
};

/**
 * The context hands out providers of clouds only; Helm's belongs to one cluster, so it is made here. The token is fetched by the AWS command line when
 * it is needed, with the role of the location, and is never in the state. Whoever applies needs to be among the cluster's admins.
 */
function createProvider(scope: Construct, location: AwsLocation, cluster: TerraformRemoteState): HelmProvider {
  const output = (name: ClusterOutputName): string => cluster.getString(name);
  return new HelmProvider(scope, "helm", {
    kubernetes: {
      host: output("cluster_endpoint"),
      clusterCaCertificate: `\${base64decode(${cluster.fqn}.outputs.cluster_certificate_authority)}`,
      exec: {
        apiVersion: "client.authentication.k8s.io/v1beta1",
        command: "aws",
        args: [
          ...["eks", "get-token", "--output", "json", "--region", location.region, "--cluster-name", output("cluster_name")],
          ...(location.assumeRole === null ? [] : ["--role-arn", location.assumeRole]),
        ],
      },
    },
  });
}
