/** Identities: addresses, names in the cloud and state are derived from the key, or from the key that an entry was renamed from. */
import type { ParsedEntries } from "../entries";
import { sectionNames } from "../entries";
import type { Path } from "../problems/problem";
import type { Report } from "../problems/reporter";

/** For an entry of a fleet, expansion has set `<former key of the fleet>-<location>`. */
interface Renamable {
  readonly renamedFrom?: string | undefined;
  readonly location?: string | undefined;
}

/** Reports keys and former keys that two entries share, in each section, in the pools of a cluster, and in the guests of a hypervisor. */
export function checkIdentities({ entries }: ParsedEntries, report: Report): void {
  for (const section of sectionNames) checkMap([section], entries[section] as ReadonlyMap<string, Renamable>, report);
  for (const [key, { pools }] of entries.clusters) checkMap(["clusters", key, "pools"], new Map(Object.entries(pools)), report);
  for (const [key, { guests }] of entries.hypervisors) checkMap(["hypervisors", key, "guests"], new Map(Object.entries(guests)), report);
}

function checkMap(at: Path, renamables: ReadonlyMap<string, Renamable>, report: Report): void {
  const owners = new Map<string, string>();
  for (const [key, { renamedFrom, location }] of renamables) {
    if (renamedFrom === undefined) continue;
    const owner = owners.get(renamedFrom);
    if (renamedFrom === key)
      report("B3020", [...at, key, "renamedFrom"], {
        message: "renamedFrom is the current key",
        value: renamedFrom,
        fix: isOfList(key, location)
          ? `remove renamedFrom; if the entry had one location before, write it for that one: per: { ${location}: { renamedFrom: ${key.slice(0, -`-${location}`.length)} } }`
          : "remove renamedFrom",
      });
    else if (owner !== undefined)
      report("B3020", [...at, key, "renamedFrom"], { message: `${renamedFrom} is already the identity of ${owner}`, value: renamedFrom });
    else if (renamables.has(renamedFrom) && renamables.get(renamedFrom)?.renamedFrom === undefined)
      report("B3020", [...at, renamedFrom], { message: `${renamedFrom} is the identity of ${key}, which was renamed from it` });
    owners.set(renamedFrom, key);
  }
}

/** Whether the key is that of one location in a list of locations. */
const isOfList = (key: string, location: string | undefined): location is string => location !== undefined && key.endsWith(`-${location}`);
