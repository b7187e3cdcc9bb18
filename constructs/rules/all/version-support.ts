/** A cluster's version must be supported for some time: from the catalogue's date in synthesis, so that its result does not depend on the clock. */
import { orchestratorRecord } from "../../catalog/orchestrators";
import {
  findVersion,
  type Support,
  standardDaysLeft,
  supportOf,
  type VersionedProduct,
  versionedProducts,
  versionsOf,
} from "../../catalog/versions";
import type { Path } from "../../language/problems/problem";
import type { Cluster, ManagedClusters } from "../../platform/types/cluster";
import type { Platform } from "../../platform/types/platform";
import type { Finding, PlatformRule } from "../rule";

/** With fewer days of standard support, a version counts as ending. */
const ENDING_DAYS = 90;

/** How a cluster takes part in the vendor's extended support; clusters that do not are upgraded by the vendor, or refused. */
const extendedSupport: { readonly [K in keyof ManagedClusters]?: { has(cluster: ManagedClusters[K]): boolean; readonly write: string } } = {
  eks: { has: ({ support }) => support === "extended", write: "eks: { support: extended }" },
  aks: { has: ({ tier }) => tier === "premium", write: "aks: { tier: premium }" },
};

interface Versioned {
  readonly path: Path;
  /** `EKS 1.35` */
  readonly name: string;
  readonly product: VersionedProduct;
  readonly version: string;
  readonly support: Support;
  /** Null: the cluster takes part in extended support, or its vendor has none. */
  readonly extendBy: string | null;
  readonly standardEnd: string | null;
  readonly extendedEnd: string | null;
}

function versioned({ clusters }: Platform, day: string): Versioned[] {
  return clusters.flatMap((cluster) => {
    if (!("version" in cluster) || !isProduct(cluster.orchestrator)) return [];
    const { orchestrator: product, version, path } = cluster;
    const { endOfStandardSupport = null, endOfExtendedSupport = null } = findVersion(product, version) ?? {};
    return [
      {
        path: [...path.split("."), "version"],
        name: `${orchestratorRecord(product).name} ${version}`,
        product,
        version,
        support: supportOf(product, version, day),
        extendBy: extensionOf(cluster.orchestrator, cluster),
        standardEnd: endOfStandardSupport,
        extendedEnd: endOfExtendedSupport,
      },
    ];
  });
}

const isProduct = (name: string): name is VersionedProduct => (versionedProducts as readonly string[]).includes(name);

function extensionOf<K extends keyof ManagedClusters>(orchestrator: K, cluster: Cluster): string | null {
  const extension: (typeof extendedSupport)[K] = extendedSupport[orchestrator];
  return extension === undefined || extension.has(cluster as ManagedClusters[K]) ? null : extension.write;
}

/** The oldest newer version that is not about to end, so that an upgrade has the fewest steps; the newest if all are. */
function versionToWrite(product: VersionedProduct, version: string, day: string): string | undefined {
  const all = versionsOf(product);
  const newer = all.slice(all.findIndex((each) => each.version === findVersion(product, version)?.version) + 1);
  const released = newer.filter((each) => each.released <= day);
  return (released.find((each) => (standardDaysLeft(product, each.version, day) ?? 0) >= ENDING_DAYS) ?? released.at(-1))?.version;
}

function upgrade({ product, version }: Versioned, day: string): string {
  const next = versionToWrite(product, version, day);
  return next === undefined ? "update Berth, whose catalogue has newer versions" : `write version: "${next}"`;
}

const ended = ({ name, support, extendBy, standardEnd, extendedEnd }: Versioned): string | null => {
  if (support === "ended") return `Support of ${name} ended on ${extendedEnd ?? standardEnd}`;
  if (support === "extended" && extendBy !== null)
    return `Standard support of ${name} ended on ${standardEnd}, and the cluster does not take part in extended support`;
  return null;
};

export const versionEnded: PlatformRule = {
  name: "version-ended",
  code: "B5003",
  severity: "error",
  isDated: true,
  text: {
    title: "The version of a cluster is past its end of support",
    explanation:
      "The vendor no longer fixes vulnerabilities in it, refuses new clusters of it, and upgrades those that run without notice. `berth check` and `berth review` judge by the day (`--today`), synthesis by the catalogue's date, so that its output is the same on every day. A cluster that runs goes up one minor version at a time; waive this for the versions in between.",
    fix: "write the version that the message names",
  },
  check: (platform, day) =>
    versioned(platform, day).flatMap((each): Finding[] => {
      const message = ended(each);
      if (message === null) return [];
      const extend = each.support === "extended" ? `, or ${each.extendBy}, at a higher price` : "";
      return [{ path: each.path, value: each.version, message, fix: `${upgrade(each, day)}${extend}` }];
    }),
};

export const versionEnding: PlatformRule = {
  name: "version-ending",
  code: "B5004",
  severity: "warning",
  isDated: true,
  text: {
    title: "The version of a cluster is near its end of standard support",
    explanation: `Fewer than ${ENDING_DAYS} days of standard support remain on the day (\`--today\`; in synthesis, at the catalogue's date), or the cluster is in extended support, which costs more.`,
    fix: "plan the upgrade to the version that the message names, one minor version at a time",
  },
  check: (platform, day) =>
    versioned(platform, day).flatMap((each): Finding[] => {
      const { path, name, product, version, support, extendBy, standardEnd, extendedEnd } = each;
      const left = standardDaysLeft(product, version, day);
      const isEnding = support === "standard" && left !== null && left < ENDING_DAYS;
      const isExtended = support === "extended" && extendBy === null;
      if (!isEnding && !isExtended) return [];
      const message = isExtended
        ? `Standard support of ${name} ended on ${standardEnd}; extended support, at a higher price, ends on ${extendedEnd}`
        : `Standard support of ${name} ends on ${standardEnd}, in ${left} days`;
      return [{ path, value: version, message, fix: `plan the upgrade: ${upgrade(each, day)}` }];
    }),
};
