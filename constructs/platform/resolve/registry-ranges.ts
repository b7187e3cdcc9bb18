/** Ranges that reach a registry: only for clouds whose registries can be closed to the internet. */
import type { ReportOf } from "./resource-reporter";

/** For registries that anyone can reach who has rights in them. @param name of the cloud's registry: `ECR` */
export function refuseRanges(from: readonly string[], name: string, report: ReportOf<never>): void {
  if (from.length > 0)
    report("B4034", ["from"], {
      message: `from does not apply to registries of ${name}, where rights alone decide who pulls and pushes`,
      value: from,
      fix: "remove from, and list who pulls in readers and who pushes in writers",
    });
}
