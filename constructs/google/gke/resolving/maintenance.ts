/** Maintenance exclusions: the limits of GKE, and the one that keeps a cluster on its minor version. Shared code checks maintenance windows. */
import { catalogDate } from "../../../catalog/date";
import { daysBetween } from "../../../catalog/days";
import { findVersion } from "../../../catalog/versions";
import type { ResolveContext } from "../../../platform/resolve/resolve-context";
import type { GkeCluster } from "../../../platform/types/google/cluster";
import type { Report } from "../codes";

/** Limits of exclusions that exclude everything, and of all together. @see https://cloud.google.com/kubernetes-engine/docs/concepts/maintenance-windows-and-exclusions#exclusions */
const MAX_DAYS = 30;
const MAX_OF_ALL = 3;
/** Of 20, one keeps the cluster on its minor version. */
const MAX_EXCLUSIONS = 19;

type Written = Pick<GkeCluster, "maintenance" | "version" | "channel">;

export function checkExclusions({ maintenance, version, channel }: Written, report: Report): void {
  const exclude = maintenance?.exclude ?? [];
  const ofAll = exclude.filter(({ scope }) => scope === "all").length;
  if (ofAll > MAX_OF_ALL || exclude.length > MAX_EXCLUSIONS)
    report("B4063", ["maintenance", "exclude"], {
      message: `GKE does not support ${exclude.length} maintenance exclusions, ${ofAll} of them with scope all`,
      value: exclude.length,
      allowed: `at most ${MAX_OF_ALL} with scope all, and ${MAX_EXCLUSIONS} together`,
    });
  const end = endOfSupport(version);
  exclude.forEach(({ from, to, scope }, index) => {
    const days = daysBetween(from, to) + 1;
    if (scope === "all" && days > MAX_DAYS)
      report("B4063", ["maintenance", "exclude", index], {
        message: `GKE does not support a maintenance exclusion of ${days} days`,
        value: { from, to },
        allowed: `at most ${MAX_DAYS} days, or scope: minor or minor-and-nodes until the end of support`,
      });
    // The catalogue does not have the ends of extended support.
    if (scope !== "all" && channel !== "extended" && end !== null && daysBetween(to, end) <= 0)
      report("B4063", ["maintenance", "exclude", index, "to"], {
        message: `The exclusion lasts longer than the support of version ${version}, which ends on ${end}`,
        value: to,
        allowed: `days before ${end}`,
      });
  });
}

/**
 * GKE upgrades the minor version of clusters in a channel by itself, but not during such an exclusion. Pinned, so that only
 * `berth lock --update` takes another end from a newer catalogue.
 */
export const holdMinor = (
  { id, version }: Pick<GkeCluster, "id" | "version">,
  { pin }: Pick<ResolveContext, "pin">,
): GkeCluster["minorHeld"] =>
  pin("minorHeld", `clusters.${id}.minorHeld`, { version }, () => {
    const found = findVersion("gke", version);
    const to = endOfSupport(version);
    return found === undefined || to === null || daysBetween(catalogDate, to) <= 0 ? null : { from: found.released, to };
  });

const endOfSupport = (version: string): string | null => findVersion("gke", version)?.endOfStandardSupport ?? null;
