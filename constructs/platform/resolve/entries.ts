/** Entries of the spec with their metadata: identity, path, name, location and labels. */
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

/** The entries of a section whose location is valid, sorted by key. An invalid location is reported with the locations. */
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
      // The parser sets the location of every entry.
      const location = context.locations.get(parsed.location ?? "");
      if (location === undefined) return [];
      const meta = metaOf(section, key, ids.get(key) ?? key, parsed, location, context);
      return [{ parsed, meta, location }];
    });
}

function metaOf(
  section: FleetSection,
  key: string,
  id: string,
  parsed: Entry,
  location: Location,
  { platform, pinned, report }: Context,
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
    generation: pinned.generation(`${section}.${id}.generation`),
  };
}
