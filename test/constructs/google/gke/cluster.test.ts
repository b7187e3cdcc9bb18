import { describe, expect, it } from "vitest";
import { gpuPool, pool } from "./pool";
import { autopilot, cluster, synthesize } from "./synth";

const addresses = (decided: ReturnType<typeof cluster>): string[] =>
  Object.entries(synthesize(decided).resource).flatMap(([type, named]) => Object.keys(named).map((name) => `${type}.${name}`));

describe("a GKE cluster", () => {
  it("has the same shortened name in all resources", () => {
    const { resource } = synthesize(cluster({ name: "shop-production-a-cluster-of-a-rather-long-name" }));
    const name = resource["google_container_cluster"]?.["cluster"]?.["name"];
    expect(name).toMatch(/^[a-z0-9-]{33,40}$/);
    expect(resource["google_logging_project_bucket_config"]?.["cluster_logs"]).toMatchObject({ bucket_id: name });
    expect(JSON.stringify(resource["google_logging_project_sink"])).toContain(`cluster_name=\\"${name}\\"`);
    expect(JSON.stringify(resource["google_project_iam_member"])).toContain(`/clusters/${name}/`);
  });

  it("keeps all addresses when a pool, an identity or a backup is added", () => {
    const more = cluster({
      pools: [gpuPool(), pool()],
      identities: [{ namespace: "a", serviceAccount: "b", grants: [] }],
      backup: { every: "day", keepDays: 30 },
    });
    expect(addresses(more)).toEqual(expect.arrayContaining(addresses(cluster())));
  });

  it("has no pools in Autopilot", () => {
    expect(synthesize(autopilot()).resource).not.toHaveProperty("google_container_node_pool");
  });

  it("has no key if the spec uses Google's keys", () => {
    const { resource } = synthesize(cluster({ encryption: { kind: "provider" } }));
    for (const type of ["google_kms_key_ring", "google_kms_crypto_key", "google_kms_crypto_key_iam_member"])
      expect(resource).not.toHaveProperty(type);
  });

  it("protects only resources with state, and none without deletion protection", () => {
    const protectedTypes = (deletionProtection: boolean) =>
      Object.entries(synthesize(cluster({ deletionProtection, backup: { every: "day", keepDays: 30 } })).resource)
        .filter(([, named]) => JSON.stringify(named).includes('"prevent_destroy":true'))
        .map(([type]) => type)
        .sort();
    expect(protectedTypes(true)).toEqual([
      "google_container_cluster",
      "google_gke_backup_backup_plan",
      "google_kms_crypto_key",
      "google_logging_project_bucket_config",
    ]);
    expect(protectedTypes(false)).toEqual([]);
  });
});
