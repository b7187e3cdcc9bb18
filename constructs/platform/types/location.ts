/** Where a unit is made, as its cloud's provider needs it. */
import type { Labels } from "./value";

interface Everywhere {
  readonly key: string;
  readonly region: string;
  /** The platform's and the location's own, merged. */
  readonly labels: Labels;
}

export interface AwsLocation extends Everywhere {
  readonly cloud: "aws";
  /** `aws`, `aws-cn`, `aws-us-gov`: follows the region. */
  readonly partition: string;
  readonly account: string;
  readonly assumeRole: string | null;
  readonly externalId: string | null;
  readonly permissionsBoundary: string | null;
  readonly rolePath: string;
}

export interface GoogleLocation extends Everywhere {
  readonly cloud: "google";
  readonly project: string;
  readonly impersonate: string | null;
}

export interface AzureLocation extends Everywhere {
  readonly cloud: "azure";
  readonly subscription: string;
  readonly tenant: string | null;
  readonly resourceGroup: string | null;
}

export interface Locations {
  aws: AwsLocation;
  google: GoogleLocation;
  azure: AzureLocation;
}
export type Cloud = keyof Locations;
export type Location = Locations[Cloud];
