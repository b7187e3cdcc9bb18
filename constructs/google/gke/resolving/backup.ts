/** Decides the backups of a cluster, and checks how long Backup for GKE keeps them. */

import type { ParsedCluster } from "../../../language/schema/cluster";
import type { GkeCluster } from "../../../platform/types/google/cluster";
import type { Report } from "../codes";

type Backup = NonNullable<GkeCluster["backup"]>;

/**
 * Days after which Backup for GKE reaches its limit of 360 backups, at most 365.
 * @see https://cloud.google.com/kubernetes-engine/docs/add-on/backup-for-gke/reference/rest/v1/projects.locations.backupPlans#retentionpolicy
 */
const maxDays: Readonly<Record<Backup["every"], number>> = { hour: 15, day: 360, week: 365 };

const adjectives: Readonly<Record<Backup["every"], string>> = { hour: "hourly", day: "daily", week: "weekly" };

export function resolveBackup(parsed: ParsedCluster["backup"], report: Report): Backup | null {
  if (parsed === undefined) return null;
  const { every, keep: keepDays } = parsed;
  if (keepDays > maxDays[every])
    report("B4069", ["backup", "keep"], {
      message: `Backup for GKE does not keep ${adjectives[every]} backups for ${keepDays} days`,
      value: `${keepDays}d`,
      allowed: `1d to ${maxDays[every]}d`,
    });
  return { every, keepDays };
}
