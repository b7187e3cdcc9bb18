import { describe, expect, it } from "vitest";
import { buildAddons } from "../../../constructs/assembly/build-addons";
import type { ChartedCluster } from "../../../constructs/platform/types/cluster";
import type { Location } from "../../../constructs/platform/types/location";
import type { Chart } from "../../../constructs/platform/types/shared/cluster";
import { localState, unitInputOf } from "../../support/aws-inputs";
import { azureLocation } from "../../support/azure-inputs";
import { googleLocation } from "../../support/google-inputs";
import { block, synthUnit } from "../../support/stack";
import { location as awsLocation, cluster as eks } from "../aws/eks/synth";
import { cluster as aks } from "../azure/aks/synth";
import { cluster as gke } from "../google/gke/synth";

const chart = (changed: Partial<Chart> = {}): Chart => ({
  name: "otel",
  chart: "oci://example.org/charts/collector",
  version: "0.110.0",
  namespace: "otel",
  values: { mode: "daemonset" },
  ...changed,
});
const otel = chart();
const autoscaler = chart({ name: "cluster-autoscaler", chart: "https://example.org/charts#cluster-autoscaler" });

const built = (cluster: ChartedCluster, location: Location) => {
  const clusterState = { stack: "cluster-apps", backend: localState("cluster-apps") };
  return synthUnit(buildAddons, unitInputOf("addons", "addons-apps", { ...cluster, clusterState }, { location }));
};

const orchestrators: readonly [string, (charts: readonly Chart[]) => ReturnType<typeof built>, string][] = [
  ["EKS", (charts) => built(eks({ charts }), awsLocation), "aws"],
  ["GKE", (charts) => built(gke({ charts }), googleLocation()), "gke-gcloud-auth-plugin"],
  ["AKS", (charts) => built(aks({ charts }), azureLocation()), "kubelogin"],
];

describe.each(orchestrators)("the charts of a cluster of %s", (_, build, command) => {
  it("reach the cluster by the outputs of its stack and a token that is fetched at each run", () => {
    const state = "data.terraform_remote_state.cluster-apps.outputs";
    expect(build([otel]).provider["helm"]).toMatchObject([
      {
        kubernetes: {
          host: `\${${state}.cluster_endpoint}`,
          cluster_ca_certificate: `\${base64decode(${state}.cluster_certificate_authority)}`,
          exec: { api_version: "client.authentication.k8s.io/v1beta1", command },
        },
      },
    ]);
  });

  it("are installed completely or not at all, in a pinned version", () => {
    expect(block(build([otel]).resource, "helm_release", "charts_otel")).toMatchObject({
      name: "otel",
      chart: "oci://example.org/charts/collector",
      version: "0.110.0",
      namespace: "otel",
      create_namespace: true,
      values: ['{"mode":"daemonset"}'],
      atomic: true,
      cleanup_on_fail: true,
      wait: true,
      timeout: 600,
    });
  });

  it("keep their address whatever else is installed", () => {
    const addresses = Object.keys(build([autoscaler, otel]).resource["helm_release"] ?? {});
    expect(addresses).toEqual(["charts_cluster-autoscaler", "charts_otel"]);
    expect(Object.keys(build([otel]).resource["helm_release"] ?? {})).toEqual(["charts_otel"]);
  });
});

it("leaves out the authority of an endpoint whose certificate is public", () => {
  const [helm] = built(gke({ charts: [otel], dnsEndpoint: true }), googleLocation()).provider["helm"] ?? [];
  expect(helm?.["kubernetes"]).not.toHaveProperty("cluster_ca_certificate");
});
