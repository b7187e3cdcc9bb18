/** Where a unit is made, as its cloud's provider needs it. */
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
