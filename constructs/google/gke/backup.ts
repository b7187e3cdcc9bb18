/** Backups of the cluster and its volumes by Backup for GKE. */
import type { GkeBackupBackupPlan } from "@cdktf/provider-google/lib/gke-backup-backup-plan";
import type { Construct } from "constructs";
import type { GkeCluster } from "../../platform/types/google/cluster";
import { labelled } from "../labels";
import type { ControlPlaneContext } from "./cluster-context";

type Backup = NonNullable<GkeCluster["backup"]>;

/** Times are UTC. */
const schedules: { readonly [E in Backup["every"]]: string } = {
  hour: "0 * * * *",
  day: "0 3 * * *",
  week: "0 3 * * 0",
};

export function createBackup(scope: Construct, clusterContext: ControlPlaneContext, { every, keepDays }: Backup): GkeBackupBackupPlan {
  const { cluster, control, location, name, keyId, labels } = clusterContext;
  // A large binding that few specs use, so it is loaded here.
  const { GkeBackupBackupPlan } =
    require("@cdktf/provider-google/lib/gke-backup-backup-plan") as typeof import("@cdktf/provider-google/lib/gke-backup-backup-plan");
  return new GkeBackupBackupPlan(scope, "backup", {
    name,
    project: location.project,
    location: location.region,
    cluster: control.id,
    backupConfig: {
      allNamespaces: true,
      includeSecrets: true,
      includeVolumeData: true,
      ...(keyId !== null && { encryptionKey: { gcpKmsEncryptionKey: keyId } }),
    },
    backupSchedule: { cronSchedule: schedules[every] },
    retentionPolicy: { backupRetainDays: keepDays },
    ...labelled(labels),
    ...(cluster.deletionProtection && { lifecycle: { preventDestroy: true } }),
  });
}
