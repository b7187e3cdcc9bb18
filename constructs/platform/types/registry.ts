/** Registries by cloud, and the settings of a location that all of its registries share. */
import type { AwsLocationSettings, EcrRegistry } from "./aws/registry";
import type { AzureLocationSettings } from "./azure/location";
import type { AcrRegistry } from "./azure/registry";
import type { GoogleLocationSettings } from "./google/location";
import type { ArtifactRegistry } from "./google/registry";
import type { ResourceMeta } from "./shared/resource-meta";

export interface ExistingRegistry extends ResourceMeta {
  readonly cloud: ResourceMeta["location"];
  readonly kind: "existing";
  /** Host and path, without a final `/`. */
  readonly address: string;
}

export interface ManagedRegistries {
  aws: EcrRegistry;
  azure: AcrRegistry;
  google: ArtifactRegistry;
}
export type ManagedRegistry = ManagedRegistries[keyof ManagedRegistries];
export type Registry = ManagedRegistry | ExistingRegistry;

/** What a cloud has once for an account and region, a project or a subscription, by cloud. */
export interface LocationSettingsByCloud {
  aws: AwsLocationSettings;
  azure: AzureLocationSettings;
  google: GoogleLocationSettings;
}
export type LocationSettings = LocationSettingsByCloud[keyof LocationSettingsByCloud];
