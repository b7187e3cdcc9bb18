/** Locations by cloud, with the settings of the cloud's provider. */
import type { AwsLocation } from "./aws/location";
import type { AzureLocation } from "./azure/location";
import type { GoogleLocation } from "./google/location";

export interface Locations {
  aws: AwsLocation;
  google: GoogleLocation;
  azure: AzureLocation;
}
export type Cloud = keyof Locations;
export type Location = Locations[Cloud];

/** What a spec says about a location beyond where it is and how Terraform signs in. It can change without moving a unit. */
export type LocationOption = "services" | "networkWatcher" | "defender";
export type LocationOptions = { readonly [C in Cloud]: Pick<Locations[C], Extract<keyof Locations[C], LocationOption>> };

/** What the lock file keeps of a location: without its options. */
export type StoredLocation = { readonly [C in Cloud]: Omit<Locations[C], LocationOption> }[Cloud];
