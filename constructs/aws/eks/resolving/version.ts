/** The version of a cluster as EKS has it: a minor alone. */
import type { Report } from "../codes";

/** @returns the written version without a leading `v`; undefined where none is written, or none that EKS can have */
export function writtenVersion(written: string | undefined, report: Report): string | undefined {
  if (written === undefined) return undefined;
  const version = written.replace(/^v/, "");
  if (/^1\.\d+$/.test(version)) return version;
  const minor = /^1\.\d+/.exec(version)?.[0];
  report("B4616", ["version"], {
    message: "is not a minor of Kubernetes",
    value: written,
    ...(minor !== undefined && { fix: `write version: "${minor}"; EKS patches it itself` }),
  });
  return undefined;
}
