/** The version of a cluster as the spec may say it: a minor alone, which the release channel patches. */
import type { Report } from "../codes";

/** @returns the written version without a leading `v`; undefined where none is written, or none that can be locked */
export function writtenVersion(written: string | undefined, report: Report): string | undefined {
  if (written === undefined) return undefined;
  const version = written.replace(/^v/, "");
  if (/^1\.\d+$/.test(version)) return version;
  const minor = /^1\.\d+/.exec(version)?.[0];
  report("B4966", ["version"], {
    message: "is not a minor of Kubernetes",
    value: written,
    ...(minor !== undefined && { fix: `write version: "${minor}"; the release channel patches it` }),
  });
  return undefined;
}
