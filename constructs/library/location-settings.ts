/** What a cloud has once for each account and region, project or subscription, derived from what is in it. */
import { Construct } from "constructs";
import type { Cloud } from "../platform/types/location";
import type { LocationSettings as Decided } from "../platform/types/registry";
import { setHasSettings } from "./companions";
import { decide } from "./decide";

import type { Registry } from "./registry";
import type { SharedProps } from "./shared-props";
import { claimLocation } from "./stack-locations";
import { buildUnit, declarationOf } from "./unit-construct";

export interface LocationSettingsProps<C extends Cloud = Cloud> extends Omit<SharedProps<C>, "waivers"> {
  /**
   * All registries of the location, and all registries of other locations that replicate to it. Settings of a registry that is left out are
   * removed from the account.
   */
  readonly registries: readonly Registry<C>[];
  /**
   * Google Cloud and Azure only: networks, clusters and host groups of the location, whose APIs and features are enabled too.
   * @default none
   */
  readonly units?: readonly Construct[];
}

/**
 * On AWS scanning, replication and pull-through caches of ECR, which AWS has once for each account and region: create one for each location
 * that has registries. On Google Cloud the APIs that the units need, on Azure features and the plan of Defender: unless the location has
 * `services: "external"`, a new project or subscription needs it. Make the units depend on it (`unit.node.addDependency`).
 *
 * @example
 * ```ts
 * new LocationSettings(stack, "use1", { platform, location: use1, registries: [images, tools] });
 * ```
 */
export class LocationSettings<C extends Cloud = Cloud> extends Construct {
  /** The decisions; null if nothing requires settings. */
  readonly decided: Decided | null;

  /** @throws BerthError with every problem of the props */
  constructor(scope: Construct, id: string, { platform, location, registries, units = [] }: LocationSettingsProps<C>) {
    super(scope, id);
    claimLocation(this, location);
    const others = [...registries, ...units].map(declarationOf).flatMap((declared) => [declared, ...declared.references]);
    const decided = decide({ construct: this, platform, declared: null, others, locations: [location] });
    this.decided = decided.platform.locationSettings.find((settings) => settings.location === location.key) ?? null;
    if (this.decided !== null) buildUnit(this, decided, { kind: "location", id: location.key }, new Map());
    for (const registry of registries) setHasSettings(registry, location.key);
  }
}
