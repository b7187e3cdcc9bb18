/** Resolves the georeplications of a registry: one per region, in the subscription of the registry. */
import { compareText } from "../../platform/naming/order";
import type { RegistryResolveContext } from "../../platform/resolve/resolvers";
import type { AcrCopy } from "../../platform/types/azure/registry";
import type { Report } from "../codes";

/** Sorted by region, because Azure returns them in this order. */
export function resolveCopies(
  replicas: readonly string[],
  { location: home, locations }: RegistryResolveContext<"azure">,
  report: Report,
  isZoneRedundant: (region: string) => boolean,
): AcrCopy[] {
  const taken = new Map([[home.region, home.key]]);
  const copies = replicas.flatMap((key, index): AcrCopy[] => {
    const to = locations.get(key);
    // Shared code reports invalid locations and those of other clouds.
    if (to?.cloud !== "azure") return [];
    const existing = taken.get(to.region);
    const isForeign = to.subscription !== home.subscription;
    if (existing !== undefined || isForeign) {
      const message = isForeign
        ? `Location ${key} is in another subscription than the registry`
        : `Location ${key} is in ${to.region}, like location ${existing}`;
      report("B4078", ["replicas", index], { message, value: key });
      return [];
    }
    taken.set(to.region, key);
    return [{ location: key, region: to.region, zoneRedundant: isZoneRedundant(to.region) }];
  });
  return copies.sort((a, b) => compareText(a.region, b.region));
}
