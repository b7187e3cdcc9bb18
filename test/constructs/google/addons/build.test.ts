import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, DataTerraformRemoteStateLocal } from "cdktf";
import { describe, expect, it } from "vitest";
import { UnitStack } from "../../../../constructs/assembly/unit-stack";
import { buildAddons } from "../../../../constructs/google/addons/build";
import type { GkeCluster } from "../../../../constructs/platform/types/google/cluster";
import type { GoogleLocation } from "../../../../constructs/platform/types/google/location";
import type { Chart } from "../../../../constructs/platform/types/shared/cluster";
import { cluster, context, location } from "../gke/synth";

const otel: Chart = { name: "otel", chart: "oci://example.org/charts/collector", version: "0.110.0", namespace: "otel", values: {} };

function synthesize(changed: Partial<GkeCluster> = {}, place: Partial<GoogleLocation> = {}) {
  const outdir = mkdtempSync(join(tmpdir(), "addons-"));
  try {
    const stack = new UnitStack(new App({ outdir, stackTraces: false }), "addons-apps");
    const clusterState = { stack: "cluster-apps", backend: { type: "local", path: "state" } } as const;
    const input = {
      unit: { stack: "addons-apps" },
      location: { ...location, ...place },
      resource: { ...cluster({ charts: [otel], ...changed }), clusterState },
    };
    const reading = { ...context, outputsOf: (name: string) => new DataTerraformRemoteStateLocal(stack, name, { path: "state" }) };
    buildAddons(stack, input as unknown as Parameters<typeof buildAddons>[1], reading);
    return stack.toTerraform() as { provider: { helm: { kubernetes: object }[] }; resource: { helm_release: Record<string, unknown> } };
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

const kubernetesOf = (...how: Parameters<typeof synthesize>) => synthesize(...how).provider.helm[0]?.kubernetes;

describe("the charts of a GKE cluster", () => {
  it("are installed, each at an address of its own", () => {
    expect(Object.keys(synthesize().resource.helm_release)).toEqual(["charts_otel"]);
  });

  it("reach the cluster by its outputs and a token that is fetched when it is needed", () => {
    expect(kubernetesOf()).toEqual({
      host: "${data.terraform_remote_state.cluster-apps.outputs.cluster_endpoint}",
      cluster_ca_certificate: "${base64decode(data.terraform_remote_state.cluster-apps.outputs.cluster_certificate_authority)}",
      exec: {
        api_version: "client.authentication.k8s.io/v1beta1",
        command: "gke-gcloud-auth-plugin",
        args: ["--use_application_default_credentials"],
      },
    });
  });

  it("reach it by its name where it has one, whose certificate everyone trusts", () => {
    const kubernetes = kubernetesOf({ dnsEndpoint: true });
    expect(kubernetes).toMatchObject({ host: "${data.terraform_remote_state.cluster-apps.outputs.cluster_dns_endpoint}" });
    expect(kubernetes).not.toHaveProperty("cluster_ca_certificate");
  });

  it("act as the account of the location", () => {
    expect(kubernetesOf({}, { impersonate: "berth@shop-prod.iam.gserviceaccount.com" })).toMatchObject({
      exec: { args: ["--impersonate_service_account", "berth@shop-prod.iam.gserviceaccount.com"] },
    });
  });
});
