/** Keyed entries of the spec as things: identity, path, name, location and labels. */

import type { FleetSection } from "../../language/schema/spec";
import { checkLabelCount, mergeLabels } from "../naming/labels";
import { wholeName } from "../naming/names";
import { compareText } from "../naming/order";
import type { Location } from "../types/location";
import type { ResourceMeta } from "../types/shared/resource-meta";
import type { Labels } from "../types/shared/value";
import type { Context } from "./context";

interface Entry {
  readonly location?: string | undefined;
  readonly labels: Labels;
  readonly deletionProtection: boolean;
  readonly renamedFrom?: string | undefined;
}

export interface ParsedEntry<T> {
  readonly parsed: T;
  readonly meta: ResourceMeta;
  readonly location: Location;
}

/** The entries of a section whose location is sound, sorted by key. Others are reported, or their location is. */
export function parsedEntries<T extends Entry>(
  section: FleetSection,
  entries: Readonly<Record<string, T>>,
  context: Context,
): ParsedEntry<T>[] {
  const ids = context.identities.resolve(section, [section], entries);
  return Object.keys(entries)
    .sort(compareText)
    .flatMap((key) => {
      const parsed = entries[key]!;
      const location = locationOf(section, key, parsed, context);
      if (location === undefined) return [];
      const meta = metaOf(section, key, ids.get(key) ?? key, parsed, location, context);
      return [{ parsed, meta, location }];
    });
}

function locationOf(section: FleetSection, key: string, { location }: Entry, { spec, locations, report }: Context): Location | undefined {
  const wanted = location ?? onlyKey(spec.locations);
  const written = wanted !== undefined && Object.hasOwn(spec.locations, wanted);
  if (!written)
    report("B4016", [section, key, ...(location === undefined ? [] : ["location"])], {
      message: location === undefined ? "has no location, and there are several" : "is not a key of locations",
      value: location,
      allowed: Object.keys(spec.locations).sort(compareText).join(", "),
    });
  return written ? locations.get(wanted) : undefined;
}

function onlyKey(map: object): string | undefined {
  const keys = Object.keys(map);
  return keys.length === 1 ? keys[0] : undefined;
}

function metaOf(
  section: FleetSection,
  key: string,
  id: string,
  parsed: Entry,
  location: Location,
  { platform, report }: Context,
): ResourceMeta {
  const labels = mergeLabels(location.labels, parsed.labels);
  checkLabelCount(labels, location.cloud, [section, key, "labels"], report);
  return {
    key,
    id,
    path: `${section}.${key}`,
    name: wholeName(platform, id),
    location: location.key,
    labels,
    deletionProtection: parsed.deletionProtection,
  };
}
