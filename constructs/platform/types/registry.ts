/** Registries, and what a location holds once for all of its registries. */

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

/** Clouds that hold something once for a location. */
export interface LocationSettingsByCloud {
  aws: AwsLocationSettings;
}
export type LocationSettings = LocationSettingsByCloud[keyof LocationSettingsByCloud];
/** Never, for a cloud that holds nothing so. */
export type LocationSettingsOf<C extends string> = C extends keyof LocationSettingsByCloud ? LocationSettingsByCloud[C] : never;
