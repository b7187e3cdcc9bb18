/** The version of a cluster: written in the spec, pinned or chosen. Upgrades that a control plane does not support are reported. */

import { catalogDate } from "../../catalog/date";
import { orchestratorRecord } from "../../catalog/orchestrators";
import { chooseVersion, findVersion, supportOf, type Version, type VersionedProduct, versionsOf } from "../../catalog/versions";
import type { Path } from "../../language/problems/problem";
import type { Orchestrator } from "../../language/schema/cluster";
import type { PreviousChoice } from "../lock/pinned-choices";
import { type Report, reporterTo } from "../resolve/reporter";
import type { ResolveContext } from "../resolve/resolve-context";

export interface VersionClaim {
  readonly product: VersionedProduct;
  /** Managed clusters pin the minor version, self-hosted ones the exact patch. */
  readonly locks: "minor" | "patch";
  readonly written: string | undefined;
  /** Path in the lock file, by identity: `clusters.apps.version`. */
  readonly lockPath: string;
  readonly path: Path;
}

/** The version of a cluster: the minor version if the vendor installs patches, else the exact version. */
export const clusterVersion = (
  product: VersionedProduct,
  { id, orchestrator }: { readonly id: string; readonly orchestrator: Orchestrator },
  written: string | undefined,
  context: Pick<ResolveContext, "pin" | "report">,
): string =>
  decideVersion(
    {
      product,
      locks: orchestratorRecord(orchestrator).managed ? "minor" : "patch",
      written,
      lockPath: `clusters.${id}.version`,
      path: ["clusters", id, "version"],
    },
    context,
  );

/** The version to pin. An invalid written version is reported and returned unchanged. */
export function decideVersion(claim: VersionClaim, context: Pick<ResolveContext, "pin" | "report">): string {
  const report = reporterTo(context.report);
  const written = claim.written ?? null;
  return context.pin("version", claim.lockPath, { written }, (before) =>
    written === null ? chosenVersion(claim, before) : writtenVersion(claim, written, before?.chosen, report),
  );
}

/** A version that was removed from the spec is kept. An update advances by at most one minor version, and never goes back. */
function chosenVersion(claim: VersionClaim, before: PreviousChoice<string> | undefined): string {
  const newest = chooseVersion(claim.product);
  if (before === undefined) return exactVersion(claim, newest);
  if (!before.isSameRequest) return before.chosen;
  const versions = versionsOf(claim.product);
  const [from, to] = [indexOf(claim.product, before.chosen), versions.indexOf(newest)];
  const step = from < 0 ? newest : versions[Math.min(Math.max(from, to), from + 1)];
  return step === undefined ? before.chosen : exactVersion(claim, step);
}

function writtenVersion(claim: VersionClaim, written: string, before: string | undefined, report: Report): string {
  const { product, path } = claim;
  const found = findVersion(product, written);
  if (found === undefined) {
    const known = versionsOf(product).map(({ version }) => version);
    report("B4050", path, {
      message: `The catalogue does not contain this version of ${product}`,
      value: written,
      allowed: known.slice(-8).join(", "),
    });
    return written;
  }
  const version = written === found.version ? exactVersion(claim, found) : written;
  const from = before === undefined ? -1 : indexOf(product, before);
  if (from < 0) return version;
  const step = indexOf(product, written) - from;
  const next = versionsOf(product)[from + 1]?.version;
  if (step > 1)
    report("B4051", path, {
      message: `The version is ${step} minor versions after ${before}`,
      value: written,
      fix: `write version: "${next}" and deploy first${next !== undefined && hasEnded(product, next) ? ", with a waiver of version-ended" : ""}`,
    });
  if (step < 0) report("B4052", path, { message: `The version is older than ${before}, which the lock file pins`, value: written });
  return version;
}

const hasEnded = (product: VersionedProduct, version: string): boolean => supportOf(product, version, catalogDate) === "ended";

const indexOf = (product: VersionedProduct, version: string): number =>
  versionsOf(product).findIndex((each) => each.version === findVersion(product, version)?.version);

const exactVersion = ({ locks }: VersionClaim, { version, latestPatch }: Version): string =>
  locks === "patch" ? (latestPatch ?? version) : version;
