/** What addresses, names in the cloud and state go by: the key, or the one that it was renamed from. */
import type { ParsedEntries } from "../entries";
import { sectionNames } from "../entries";
import type { Path } from "../problems/problem";
import type { Report } from "../problems/reporter";

/** Of an entry that a fleet makes, expanding has written `<former key of the fleet>-<location>`. */
interface Renamable {
  readonly renamedFrom?: string | undefined;
}

/** Reports keys and former keys that two things share: entries of a section, pools of a cluster, guests of a hypervisor. */
export function checkIdentities({ entries }: ParsedEntries, report: Report): void {
  for (const section of sectionNames) checkMap([section], entries[section] as ReadonlyMap<string, Renamable>, report);
  for (const [key, { pools }] of entries.clusters) checkMap(["clusters", key, "pools"], new Map(Object.entries(pools)), report);
  for (const [key, { guests }] of entries.hypervisors) checkMap(["hypervisors", key, "guests"], new Map(Object.entries(guests)), report);
}

function checkMap(at: Path, things: ReadonlyMap<string, Renamable>, report: Report): void {
  const owners = new Map<string, string>();
  for (const [key, { renamedFrom }] of things) {
    if (renamedFrom === undefined) continue;
    const owner = owners.get(renamedFrom);
    if (renamedFrom === key)
      report("B3020", [...at, key, "renamedFrom"], { message: "is the key itself", value: renamedFrom, fix: "take renamedFrom out" });
    else if (owner !== undefined)
      report("B3020", [...at, key, "renamedFrom"], { message: `is the identity of ${owner} already`, value: renamedFrom });
    else if (things.has(renamedFrom) && things.get(renamedFrom)?.renamedFrom === undefined)
      report("B3020", [...at, renamedFrom], { message: `${renamedFrom} is the identity of ${key}, which was renamed from it` });
    owners.set(renamedFrom, key);
  }
}
