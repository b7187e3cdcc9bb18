import { describe, expect, it } from "vitest";
import type { EksCluster } from "../../../../constructs/platform/types/aws/cluster";
import { one, resourcesOf } from "./synth";

describe("backups", () => {
  const backup = (every: NonNullable<EksCluster["backup"]>["every"]) => resourcesOf({ backup: { every, keepDays: 35 } });
  it.each([
    ["hour", "cron(0 * * * ? *)"],
    ["day", "cron(0 3 * * ? *)"],
    ["week", "cron(0 3 ? * SUN *)"],
  ] as const)("are made every %s and kept as long as decided", (every, schedule) => {
    expect(one(backup(every), "aws_backup_plan", "cluster_backup_plan")).toMatchObject({
      rule: [{ schedule, lifecycle: { delete_after: 35 }, target_vault_name: "${aws_backup_vault.cluster_backup_vault.name}" }],
    });
  });

  it("are of this cluster, in a vault under its key", () => {
    expect(one(backup("day"), "aws_backup_selection", "cluster_backup_selection")).toMatchObject({
      resources: ["${aws_eks_cluster.cluster.arn}"],
    });
    expect(one(backup("day"), "aws_backup_vault", "cluster_backup_vault")).toMatchObject({ kms_key_arn: "${aws_kms_key.cluster_key.arn}" });
    expect(resourcesOf()["aws_backup_plan"]).toBeUndefined();
  });
});
