/** Installs charts on a cluster of any orchestrator with a Kubernetes API. */
import { HelmProvider } from "@cdktf/provider-helm/lib/provider";
import { Construct } from "constructs";
import type { KubernetesAccess } from "../../contracts/cluster-access";
import type { Chart } from "../../platform/types/shared/cluster";
import { ChartRelease } from "./chart-release";

/** The Helm provider belongs to one cluster, so it is created here and not by the build context, which creates the clouds' providers. */
export function installCharts(scope: Construct, charts: readonly Chart[], { endpoint, ca, exec }: KubernetesAccess): void {
  new HelmProvider(scope, "helm", {
    kubernetes: {
      host: endpoint,
      ...(ca !== null && { clusterCaCertificate: ca }),
      exec: { apiVersion: "client.authentication.k8s.io/v1beta1", command: exec.command, args: [...exec.args] },
    },
  });
  const releases = new Construct(scope, "charts");
  for (const chart of charts) new ChartRelease(releases, chart.name, chart);
}
