/** Where a registry is copied to: one region each, of its own subscription. */
import { compareText } from "../../platform/naming/order";
import type { RegistryResolveContext } from "../../platform/resolve/resolvers";
import type { AcrCopy } from "../../platform/types/azure/registry";
import type { Report } from "../codes";

/** In the order of regions, which is how Azure hands them back. */
export function resolveCopies(
  replicas: readonly string[],
  { location: home, locations }: RegistryResolveContext<"azure">,
  report: Report,
  isZoneRedundant: (region: string) => boolean,
): AcrCopy[] {
  const taken = new Map([[home.region, home.key]]);
  const copies = replicas.flatMap((key, index): AcrCopy[] => {
    const to = locations.get(key);
    // One of another cloud, or at fault, is reported by shared code.
    if (to?.cloud !== "azure") return [];
    const holder = taken.get(to.region);
    const isForeign = to.subscription !== home.subscription;
    if (holder !== undefined || isForeign) {
      const message = isForeign ? "is in another subscription than the registry" : `is in ${to.region}, where ${holder} is already`;
      report("B4078", ["replicas", index], { message, value: key });
      return [];
    }
    taken.set(to.region, key);
    return [{ location: key, region: to.region, zoneRedundant: isZoneRedundant(to.region) }];
  });
  return copies.sort((a, b) => compareText(a.region, b.region));
}
