import { describe, expect, it } from "vitest";
import { one, resourcesOf } from "./synth";

const plan = (every: "hour" | "day" | "week", changed = {}) =>
  one(resourcesOf({ backup: { every, keepDays: 15 }, ...changed }), "google_gke_backup_backup_plan", "cluster_backup");

describe("backups of a cluster", () => {
  it("contain all namespaces, secrets and volumes, encrypted with the cluster's key", () => {
    expect(plan("day")).toMatchObject({
      cluster: "${google_container_cluster.cluster.id}",
      location: "europe-west1",
      backup_config: {
        all_namespaces: true,
        include_secrets: true,
        include_volume_data: true,
        encryption_key: { gcp_kms_encryption_key: "${google_kms_crypto_key_iam_member.cluster_key_use-by-gke-backup.crypto_key_id}" },
      },
      retention_policy: { backup_retain_days: 15 },
      lifecycle: { prevent_destroy: true },
    });
  });

  it.each([
    ["hour", "0 * * * *"],
    ["day", "0 3 * * *"],
    ["week", "0 3 * * 0"],
  ] as const)("are taken every %s", (every, cron) => {
    expect(plan(every)).toMatchObject({ backup_schedule: { cron_schedule: cron } });
  });

  it("have no key if the spec uses Google's keys", () => {
    expect(plan("day", { encryption: { kind: "provider" } })["backup_config"]).not.toHaveProperty("encryption_key");
  });

  it("and their grant on the key exist only if the spec has backup", () => {
    const resources = resourcesOf();
    expect(resources).not.toHaveProperty("google_gke_backup_backup_plan");
    expect(Object.keys(resources["google_kms_crypto_key_iam_member"] ?? {})).not.toContain("cluster_key_use-by-gke-backup");
  });
});
