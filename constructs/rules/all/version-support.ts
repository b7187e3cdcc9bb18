/** A cluster's version must be supported, and for a while yet. Judged at the catalogue's date, never by the clock. */
import { standardDaysLeft, supportOf, type VersionedProduct, versionedProducts } from "../../catalog/versions";
import type { Platform } from "../../platform/types/platform";
import type { PlatformRule } from "../rule";

/** Under so many days of standard support, a version is ending. */
const ENDING_DAYS = 90;

const versioned = ({ clusters, catalogDate }: Platform) =>
  clusters.flatMap((cluster) => {
    if (!("version" in cluster) || !isProduct(cluster.orchestrator)) return [];
    const { orchestrator, version, path } = cluster;
    return [
      {
        path: [...path.split("."), "version"],
        version,
        support: supportOf(orchestrator, version, catalogDate),
        left: standardDaysLeft(orchestrator, version, catalogDate),
      },
    ];
  });

const isProduct = (name: string): name is VersionedProduct => (versionedProducts as readonly string[]).includes(name);

export const versionEnded: PlatformRule = {
  name: "version-ended",
  code: "B5003",
  severity: "error",
  text: {
    title: "A cluster's version has no support any more",
    explanation: "Its vendor mends no faults in it, and may upgrade it by force.",
    fix: "Go on one minor at a time to a supported version.",
  },
  check: (platform) =>
    versioned(platform)
      .filter(({ support }) => support === "ended")
      .map(({ path, version }) => ({ path, value: version, message: "has no support any more", fix: "take the next minor" })),
};

export const versionEnding: PlatformRule = {
  name: "version-ending",
  code: "B5004",
  severity: "warning",
  text: {
    title: "A cluster's version is nearly out of standard support",
    explanation: `Fewer than ${ENDING_DAYS} days of standard support are left at the catalogue's date. Extended support, where there is any, costs more.`,
    fix: "Plan the upgrade, one minor at a time.",
  },
  check: (platform) =>
    versioned(platform)
      .filter(({ support, left }) => support === "extended" || (support === "standard" && left !== null && left < ENDING_DAYS))
      .map(({ path, version, left }) => ({
        path,
        value: version,
        message: `has ${Math.max(0, left ?? 0)} days of standard support left on ${platform.catalogDate}`,
        fix: "plan the next minor",
      })),
};
