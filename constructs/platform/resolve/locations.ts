/** Resolves locations, each in the form that its cloud's provider requires. */
import { cloudNames } from "../../catalog/cloud";
import { isRegion, nearestRegions, regionsOf } from "../../catalog/regions";
import type { ParsedLocation } from "../../language/schema/location";
import { fleetSections } from "../../language/schema/spec";
import { checkLabelCount, checkLabels, mergeLabels } from "../naming/labels";
import { sortedEntries } from "../naming/order";
import type { Cloud, Location } from "../types/location";
import type { Context } from "./context";
import type { CloudResolvers } from "./resolvers";

/** Sorted by key. Invalid locations are reported and omitted. */
export function resolveLocations(context: Context): Location[] {
  const { spec, report } = context;
  const clouds = [...new Set(Object.values(spec.locations).map(({ cloud }) => cloud))].sort();
  checkLabels(spec.labels, clouds, ["labels"], report);
  for (const section of fleetSections)
    for (const [key, { labels }] of Object.entries(spec[section])) checkLabels(labels, clouds, [section, key, "labels"], report);
  return sortedEntries(spec.locations).flatMap(([key, parsed]) => {
    checkLabels(parsed.labels ?? {}, clouds, ["locations", key, "labels"], report);
    return resolveLocation(key, parsed, context) ?? [];
  });
}

function resolveLocation(key: string, parsed: ParsedLocation, context: Context): Location | null {
  const { spec, report } = context;
  const { cloud, region } = parsed;
  if (!isRegion(cloud, region)) {
    const near = nearestRegions(cloud, region);
    report("B4015", ["locations", key, "region"], {
      message: `The catalogue does not contain this region of ${cloudNames[cloud]}`,
      value: region,
      allowed: (near.length > 0 ? near : regionsOf(cloud)).join(", "),
      ...(near.length > 0 && { fix: `write ${near[0]}` }),
    });
    return null;
  }
  const labels = mergeLabels(spec.labels, parsed.labels ?? {});
  checkLabelCount(labels, cloud, ["locations", key, "labels"], report);
  return ofCloud(cloud, key, parsed as Extract<ParsedLocation, { cloud: typeof cloud }>, labels, context);
}

function ofCloud<C extends Cloud>(
  cloud: C,
  key: string,
  parsed: Extract<ParsedLocation, { cloud: C }>,
  labels: Location["labels"],
  { tables }: Context,
): Location {
  const resolvers: CloudResolvers<C> = tables.clouds[cloud];
  return resolvers.location(parsed, key, labels);
}
