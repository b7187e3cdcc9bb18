/** A registry that exists is only pulled from: its address is checked, and what else is written is refused. */
import type { ParsedRegistry } from "../../language/schema/registry";
import type { Report } from "../codes";

/** Host, with a port perhaps, and a path. */
const address = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d+)?(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*\/?$/;

export function checkExisting(parsed: ParsedRegistry, existing: string, report: Report): void {
  if (!address.test(existing) || !existing.includes("."))
    report("B5122", ["existing"], { message: "is not the address of a registry", value: existing });
  const { repositories, replicas, mirrors, readers, encryption, tags, scan } = parsed;
  const written: Readonly<Record<string, boolean>> = {
    repositories: repositories !== undefined,
    replicas: replicas.length > 0,
    mirrors: Object.keys(mirrors).length > 0,
    readers: readers.length > 0,
    tags: tags === "mutable",
    scan: !scan,
    encryption: encryption !== undefined,
  };
  for (const [key, isWritten] of Object.entries(written))
    if (isWritten) report("B5121", [key], { message: "stands beside existing: that registry is only pulled from" });
}
