/** Registries by cloud, and the settings of a location that all of its registries share. */
import type { AwsLocationSettings, EcrRegistry } from "./aws/registry";
import type { AcrRegistry } from "./azure/registry";
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

/** Clouds with settings that apply to a whole location. */
export interface LocationSettingsByCloud {
  aws: AwsLocationSettings;
}
export type LocationSettings = LocationSettingsByCloud[keyof LocationSettingsByCloud];
/** `never` for clouds without such settings. */
export type LocationSettingsOf<C extends string> = C extends keyof LocationSettingsByCloud ? LocationSettingsByCloud[C] : never;
