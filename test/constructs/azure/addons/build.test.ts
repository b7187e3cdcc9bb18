import { describe, expect, it } from "vitest";
import { buildAddons } from "../../../../constructs/azure/addons/build";
import type { AzureLocation } from "../../../../constructs/platform/types/azure/location";
import type { Chart } from "../../../../constructs/platform/types/shared/cluster";
import { localState } from "../../../support/aws-inputs";
import { azureLocation, unitInputOf } from "../../../support/azure-inputs";
import { block, synthUnit } from "../../../support/stack";
import { cluster } from "../aks/synth";

const otel: Chart = {
  name: "otel",
  chart: "oci://example.org/charts/collector",
  version: "0.110.0",
  namespace: "otel",
  values: { mode: "daemonset" },
};
const clusterState = { stack: "cluster-apps", backend: localState("cluster-apps") };
const built = (location: Partial<AzureLocation> = {}) =>
  synthUnit(buildAddons, unitInputOf("addons", "addons-apps", { ...cluster({ charts: [otel] }), clusterState }, azureLocation(location)));
const signingIn = (location: Partial<AzureLocation> = {}) => {
  const [helm] = built(location).provider["helm"] ?? [];
  return (helm as { kubernetes: { exec: { command: string; args: string[] } } }).kubernetes.exec;
};

describe("the charts of a cluster of AKS", () => {
  it("are installed whole or not at all, in a pinned version", () => {
    expect(block(built().resource, "helm_release", "charts_otel")).toMatchObject({
      chart: "oci://example.org/charts/collector",
      version: "0.110.0",
      namespace: "otel",
      atomic: true,
      values: ['{"mode":"daemonset"}'],
    });
  });

  it("reach the cluster by its outputs and a token of Entra that is fetched when it is needed", () => {
    const state = "data.terraform_remote_state.cluster-apps.outputs";
    expect(built().provider["helm"]).toMatchObject([
      {
        kubernetes: {
          host: `\${${state}.cluster_endpoint}`,
          cluster_ca_certificate: `\${base64decode(${state}.cluster_certificate_authority)}`,
          exec: { api_version: "client.authentication.k8s.io/v1beta1", command: "kubelogin" },
        },
      },
    ]);
    expect(signingIn().args).toEqual([
      ...["get-token", "--login", "azurecli", "--environment", "AzurePublicCloud"],
      ...["--server-id", "6dae42f8-4368-4678-94ff-3960e28e3630", "--tenant-id", "00000000-0000-0000-0000-000000000002"],
    ]);
  });

  it("ask the cloud that the cluster is in", () => {
    expect(signingIn({ region: "usgovvirginia", tenant: null }).args).toContain("AzureUSGovernmentCloud");
    expect(signingIn({ tenant: null }).args).not.toContain("--tenant-id");
  });
});
