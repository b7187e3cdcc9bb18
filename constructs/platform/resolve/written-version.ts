/** The version of a managed Kubernetes cluster: the spec names a minor alone, since the vendor patches it. */
import type { ReportOf } from "./resource-reporter";

/**
 * @param patchedBy ends the fix: `EKS patches it itself`
 * @returns the minor without a leading `v`; undefined if none is written, or if it is invalid, which is reported
 */
export function writtenMinor(written: string | undefined, patchedBy: string, report: ReportOf<never>): string | undefined {
  if (written === undefined) return undefined;
  const version = written.replace(/^v/, "");
  if (/^1\.\d+$/.test(version)) return version;
  const minor = /^1\.\d+/.exec(version)?.[0];
  report("B4065", ["version"], {
    message: "The version is not a minor version of Kubernetes",
    value: written,
    ...(minor !== undefined && { fix: `write version: "${minor}"; ${patchedBy}` }),
  });
  return undefined;
}
