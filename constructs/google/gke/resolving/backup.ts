/** Backups of a cluster, held to what Backup for GKE keeps. */

import type { ParsedCluster } from "../../../language/schema/cluster";
import type { GkeCluster } from "../../../platform/types/google/cluster";
import type { Report } from "../codes";

type Backup = NonNullable<GkeCluster["backup"]>;

/**
 * Days that 360 backups last, and never more than 365.
 * @see https://cloud.google.com/kubernetes-engine/docs/add-on/backup-for-gke/reference/rest/v1/projects.locations.backupPlans#retentionpolicy
 */
const mostDays: Readonly<Record<Backup["every"], number>> = { hour: 15, day: 360, week: 365 };

export function resolveBackup(parsed: ParsedCluster["backup"], report: Report): Backup | null {
  if (parsed === undefined) return null;
  const { every, keep: keepDays } = parsed;
  if (keepDays > mostDays[every])
    report("B4069", ["backup", "keep"], {
      message: `is longer than backups of every ${every} are kept`,
      value: `${keepDays}d`,
      allowed: `1d to ${mostDays[every]}d`,
    });
  return { every, keepDays };
}
