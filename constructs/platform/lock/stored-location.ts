/** Locations as the lock file keeps them, for units that leave the spec. */
import { cloudCapabilities } from "../../catalog/cloud-capabilities";
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

/** Account, project or subscription. */
export function accountOf(location: StoredLocation): string {
  const { accountKey } = cloudCapabilities[location.cloud];
  return (location as unknown as Readonly<Record<string, string>>)[accountKey] ?? "";
}

/** Whether both are the same region of the same account. */
export const isSamePlace = (a: StoredLocation, b: StoredLocation): boolean =>
  a.cloud === b.cloud && a.region === b.region && accountOf(a) === accountOf(b);
