/** Which version a cluster has: written, locked or chosen, and never a step that a control plane cannot take. */

import { orchestratorRecord } from "../../catalog/orchestrators";
import { chooseVersion, findVersion, type Version, type VersionedProduct, versionsOf } from "../../catalog/versions";
import type { Path } from "../../language/problems/problem";
import type { Orchestrator } from "../../language/schema/cluster";
import type { PreviousChoice } from "../lock/pinned-choices";
import { type Report, reporterTo } from "../resolve/reporter";
import type { ResolveContext } from "../resolve/resolvers";

export interface VersionClaim {
  readonly product: VersionedProduct;
  /** Managed clusters lock the minor, own ones the exact patch. */
  readonly locks: "minor" | "patch";
  readonly written: string | undefined;
  /** By identity: `clusters.apps.version`. */
  readonly lockPath: string;
  readonly path: Path;
}

/** The version of a cluster. The lock has the minor if the vendor manages the cluster and patches it, else the exact version. */
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

/** The version, as the lock keeps it. Where what is written cannot be, that is reported and the written version answered. */
export function decideVersion(claim: VersionClaim, context: Pick<ResolveContext, "pin" | "report">): string {
  const report = reporterTo(context.report);
  const written = claim.written ?? null;
  return context.pin(claim.lockPath, { written }, (before?: PreviousChoice<string>): string =>
    written === null ? unwritten(claim, before) : judged(claim, written, before?.chosen, report),
  );
}

/** A version that is no longer written stands; one that is chosen anew takes one step at most, and never back. */
function unwritten(claim: VersionClaim, before: PreviousChoice<string> | undefined): string {
  const newest = chooseVersion(claim.product);
  if (before === undefined) return exact(claim, newest);
  if (!before.sameNeed) return before.chosen;
  const versions = versionsOf(claim.product);
  const [from, to] = [indexOf(claim.product, before.chosen), versions.indexOf(newest)];
  const step = from < 0 ? newest : versions[Math.min(Math.max(from, to), from + 1)];
  return step === undefined ? before.chosen : exact(claim, step);
}

function judged(claim: VersionClaim, written: string, before: string | undefined, report: Report): string {
  const { product, path } = claim;
  const found = findVersion(product, written);
  if (found === undefined) {
    const known = versionsOf(product).map(({ version }) => version);
    report("B4050", path, {
      message: `The version of ${product} is unknown`,
      value: written,
      allowed: known.slice(-8).join(", "),
    });
    return written;
  }
  const version = written === found.version ? exact(claim, found) : written;
  const from = before === undefined ? -1 : indexOf(product, before);
  if (from < 0) return version;
  const step = indexOf(product, written) - from;
  const next = versionsOf(product)[from + 1]?.version;
  if (step > 1)
    report("B4051", path, {
      message: `The version is ${step} minor versions newer than ${before}`,
      value: written,
      fix: `write version: "${next}" and deploy first`,
    });
  if (step < 0) report("B4052", path, { message: `The version is older than ${before}, which the lock file contains`, value: written });
  return version;
}

const indexOf = (product: VersionedProduct, version: string): number =>
  versionsOf(product).findIndex((each) => each.version === findVersion(product, version)?.version);

const exact = ({ locks }: VersionClaim, { version, latestPatch }: Version): string =>
  locks === "patch" ? (latestPatch ?? version) : version;
