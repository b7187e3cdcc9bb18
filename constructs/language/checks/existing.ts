/** Existing resources are only used: settings for them would be ignored, so they are refused. */

import type { Path } from "../problems/problem";
import type { Report } from "../problems/reporter";
import type { ParsedNetwork } from "../schema/network";
import { sections } from "../schema/spec";
import { fieldOf, shapeOf } from "../schema-shape/shape";
import type { PlainMap } from "../yaml/json";

/** Keys that can be combined with `existing`: its location, and facts that other entries need to use it. */
const withExisting = {
  networks: ["location", "renamedFrom", "existing", "egress", "ipv6", "dns"],
  registries: ["location", "renamedFrom", "existing"],
  clusters: ["location", "renamedFrom", "existing", "orchestrator"],
} as const satisfies Record<string, readonly string[]>;

const singular = { networks: "network", registries: "registry", clusters: "cluster" } as const;

/** @param written the entry as it is written, so that a key counts even if its value is the default */
export function checkExisting(section: keyof typeof withExisting, written: PlainMap, path: Path, report: Report): void {
  if (written.existing === undefined) return;
  const allowed: readonly string[] = withExisting[section];
  const shape = shapeOf(sections[section]);
  // a key that the language does not have is reported as unknown
  for (const key of Object.keys(written))
    if (!allowed.includes(key) && fieldOf(shape, key) !== undefined)
      report("B2303", [...path, key], {
        message: `${key} cannot be combined with existing: an existing ${singular[section]} is only used, never changed`,
        value: written[key],
        allowed: allowed.join(", "),
        fix: `remove ${key}, or remove existing`,
      });
}

type ExistingKey = keyof NonNullable<ParsedNetwork["existing"]>;

/** The keys that identify an existing network on each cloud. */
const idsOf: Readonly<Record<string, { readonly needed: readonly ExistingKey[]; readonly possible: readonly ExistingKey[] }>> = {
  aws: { needed: ["private"], possible: ["public", "pods"] },
  google: { needed: ["subnet"], possible: ["podRange", "serviceRange"] },
  azure: { needed: ["subnet"], possible: [] },
};

/** The ids of an existing network are those that its cloud has. */
export function checkNetworkIds({ existing }: ParsedNetwork, cloud: string | undefined, path: Path, report: Report): void {
  const ids = cloud === undefined ? undefined : idsOf[cloud];
  if (!existing || !ids) return;
  const allowed = ["id", ...ids.needed, ...ids.possible].join(", ");
  for (const key of Object.keys(existing) as ExistingKey[])
    if (key !== "id" && !ids.needed.includes(key) && !ids.possible.includes(key))
      report("B2304", [...path, "existing", key], {
        message: `Networks on ${cloud} are not identified by ${key}`,
        allowed,
        fix: `remove ${key}`,
      });
  for (const key of ids.needed)
    if (existing[key] === undefined)
      report("B2304", [...path, "existing", key], {
        message: `${key} is required for an existing network on ${cloud}`,
        allowed,
        fix: `write ${key}`,
      });
}
