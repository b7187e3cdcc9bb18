import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, DataTerraformRemoteStateLocal } from "cdktf";
import { describe, expect, it } from "vitest";
import { UnitStack } from "../../../../constructs/assembly/unit-stack";
import { buildAddons } from "../../../../constructs/aws/addons/build";
import type { AwsLocation } from "../../../../constructs/platform/types/aws/location";
import type { Chart } from "../../../../constructs/platform/types/shared/cluster";
import { cluster, context, location } from "../eks/synth";

const otel: Chart = {
  name: "otel",
  chart: "oci://example.org/charts/collector",
  version: "0.110.0",
  namespace: "otel",
  values: { mode: "daemonset" },
};
const autoscaler: Chart = {
  name: "cluster-autoscaler",
  chart: "https://example.org/charts#cluster-autoscaler",
  version: "9.59.0",
  namespace: "kube-system",
  values: {},
};

function synthesize(charts: readonly Chart[], place: Partial<AwsLocation> = {}) {
  const outdir = mkdtempSync(join(tmpdir(), "addons-"));
  try {
    const stack = new UnitStack(new App({ outdir, stackTraces: false }), "addons-apps");
    const clusterState = { stack: "cluster-apps", backend: { type: "local", path: "state" } } as const;
    const input = {
      unit: { stack: "addons-apps" },
      location: { ...location, ...place },
      resource: { ...cluster({ charts }), clusterState },
    };
    const reading = { ...context, outputsOf: (name: string) => new DataTerraformRemoteStateLocal(stack, name, { path: "state" }) };
    buildAddons(stack, input as unknown as Parameters<typeof buildAddons>[1], reading);
    return stack.toTerraform() as { provider: { helm: unknown[] }; resource: { helm_release: Record<string, unknown> } };
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

describe("the charts of a cluster", () => {
  it("are installed whole or not at all, in a pinned version", () => {
    expect(synthesize([otel]).resource.helm_release["charts_otel"]).toMatchObject({
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

  it("come from an oci registry by their path, from a repository by their name in it", () => {
    const releases = synthesize([otel, autoscaler]).resource.helm_release;
    expect(releases["charts_otel"]).not.toHaveProperty("repository");
    expect(releases["charts_cluster-autoscaler"]).toMatchObject({ chart: "cluster-autoscaler", repository: "https://example.org/charts" });
  });

  it("keep their address whatever else is installed", () => {
    expect(Object.keys(synthesize([autoscaler, otel]).resource.helm_release)).toEqual(["charts_cluster-autoscaler", "charts_otel"]);
  });

  it("reach the cluster by its outputs and a token that is fetched when it is needed", () => {
    expect(synthesize([otel]).provider.helm).toEqual([
      {
        kubernetes: {
          host: "${data.terraform_remote_state.cluster-apps.outputs.cluster_endpoint}",
          cluster_ca_certificate: "${base64decode(data.terraform_remote_state.cluster-apps.outputs.cluster_certificate_authority)}",
          exec: {
            api_version: "client.authentication.k8s.io/v1beta1",
            command: "aws",
            args: [
              ...["eks", "get-token", "--output", "json", "--region", "us-east-1", "--cluster-name"],
              "${data.terraform_remote_state.cluster-apps.outputs.cluster_name}",
            ],
          },
        },
      },
    ]);
  });

  it("act by the role of the location", () => {
    const { provider } = synthesize([otel], { assumeRole: "arn:aws:iam::123456789012:role/berth" });
    expect(JSON.stringify(provider.helm)).toContain('"--role-arn","arn:aws:iam::123456789012:role/berth"');
  });
});
