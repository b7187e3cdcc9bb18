/** A cluster's version must be supported for some time, as of the catalogue's date, so that the result does not depend on the clock. */
import { standardDaysLeft, supportOf, type VersionedProduct, versionedProducts } from "../../catalog/versions";
import type { Platform } from "../../platform/types/platform";
import type { PlatformRule } from "../rule";

/** With fewer days of standard support, a version counts as ending. */
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
    title: "The version of a cluster is past its end of support",
    explanation: "The vendor no longer fixes vulnerabilities in it and can upgrade it without notice.",
    fix: "upgrade to a supported version, one minor version at a time",
  },
  check: (platform) =>
    versioned(platform)
      .filter(({ support }) => support === "ended")
      .map(({ path, version }) => ({
        path,
        value: version,
        message: "The version is past its end of support",
        fix: "upgrade to the next minor version",
      })),
};

export const versionEnding: PlatformRule = {
  name: "version-ending",
  code: "B5004",
  severity: "warning",
  text: {
    title: "The version of a cluster is near its end of standard support",
    explanation: `Fewer than ${ENDING_DAYS} days of standard support remain at the catalogue's date. Extended support, if there is any, costs more.`,
    fix: "plan the upgrade, one minor version at a time",
  },
  check: (platform) =>
    versioned(platform)
      .filter(({ support, left }) => support === "extended" || (support === "standard" && left !== null && left < ENDING_DAYS))
      .map(({ path, version, left }) => ({
        path,
        value: version,
        message: `Standard support has ${Math.max(0, left ?? 0)} days left on ${platform.catalogDate}`,
        fix: "plan the upgrade to the next minor version",
      })),
};
