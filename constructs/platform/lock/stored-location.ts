/** Locations as the lock file keeps them, for units that leave the spec. */
import type { Location, LocationOptions, StoredLocation } from "../types/location";

/** Those of a location that is left only for stacks to be destroyed: nothing is prepared for them any more. */
const formerOptions: LocationOptions = {
  aws: {},
  google: { services: "external" },
  azure: { services: "external", networkWatcher: null, defender: false },
};

/** Without labels and options, because a tombstone has no resources to label or to prepare for. */
export function storedLocation(location: Location): StoredLocation {
  const options = Object.keys(formerOptions[location.cloud]);
  const kept = Object.entries({ ...location, labels: {} }).filter(([field]) => !options.includes(field));
  return Object.fromEntries(kept) as unknown as StoredLocation;
}

export const formerLocation = (stored: StoredLocation): Location => ({ ...stored, ...formerOptions[stored.cloud] }) as Location;
