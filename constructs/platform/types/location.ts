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
