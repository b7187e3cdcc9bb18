import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "cdktf";
import { describe, expect, it } from "vitest";
import { UnitStack } from "../../../../constructs/assembly/unit-stack";
import { buildGke } from "../../../../constructs/google/gke/build";
import { mockOutputs } from "../../../../constructs/google/gke/outputs";
import { googleProvider } from "../../../../constructs/google/provider/provider";
import type { GkeCluster } from "../../../../constructs/platform/types/google/cluster";
import { autopilot, cluster, context, location, type Resources } from "./synth";

const existing: GkeCluster["network"] = {
  kind: "existing",
  network: {
    ...cluster(),
    key: "old",
    id: "old",
    path: "networks.old",
    cloud: "google",
    kind: "existing",
    network: "projects/host/global/networks/shared",
    subnet: "projects/host/regions/europe-west1/subnetworks/gke",
    podRange: "pods",
    serviceRange: "services",
    zones: [{ zone: "b", name: "europe-west1-b" }],
    egress: "routed",
    ipv6: false,
  },
};
const shared = (decided: GkeCluster): GkeCluster => ({
  ...decided,
  network: existing,
  podRange: null,
  serviceRange: null,
  pools: decided.pools.map((pool) => ({ ...pool, zones: ["b"] })),
});

function build(resource: GkeCluster) {
  const outdir = mkdtempSync(join(tmpdir(), "gke-"));
  const outputs: string[] = [];
  try {
    const stack = new UnitStack(new App({ outdir, stackTraces: false }), "cluster-apps");
    googleProvider(stack, location);
    const input = { resource, location, unit: { stack: "cluster-apps" } } as unknown as Parameters<typeof buildGke>[1];
    buildGke(stack, input, { ...context, declareOutput: (name) => outputs.push(name) });
    return { outputs: outputs.sort(), resource: (stack.toTerraform() as unknown as { resource: Resources }).resource };
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

describe("the stack of a GKE cluster", () => {
  it("declares every output that has a mock", () => {
    const decided = shared(cluster({ identities: [{ namespace: "a", serviceAccount: "b", grants: [] }] }));
    expect(build(decided).outputs).toEqual(Object.keys(mockOutputs(decided)).sort());
    expect(build(shared(autopilot())).outputs).toEqual(Object.keys(mockOutputs(autopilot())).sort());
  });

  it("puts a cluster into the subnet of a Shared VPC with its named ranges, and creates no network resources", () => {
    const { resource } = build(shared(cluster()));
    expect(resource["google_container_cluster"]?.["cluster"]).toMatchObject({
      network: "projects/host/global/networks/shared",
      subnetwork: "projects/host/regions/europe-west1/subnetworks/gke",
      ip_allocation_policy: { cluster_secondary_range_name: "pods", services_secondary_range_name: "services" },
    });
    expect(Object.keys(resource).filter((type) => type.startsWith("google_compute"))).toEqual([]);
  });
});
