/** What a cloud has once for an account and region, gathered from the registries there. */
import { Construct } from "constructs";
import type { Cloud } from "../platform/types/location";
import type { LocationSettings as Decided } from "../platform/types/registry";
import { settle } from "./companions";
import { decide } from "./decide";
import { claimPlace } from "./places";
import type { Registry } from "./registry";
import type { SharedProps } from "./shared-props";
import { buildUnit, declarationOf } from "./unit-construct";

export interface LocationSettingsProps<C extends Cloud = Cloud> extends Omit<SharedProps<C>, "waivers"> {
  /** All registries of the location, and those of others that replicate to it. One that is left out loses what it needs there. */
  readonly registries: readonly Registry<C>[];
}

/**
 * Scanning, replication and pull-through caches of ECR, which AWS has once for an account and region. One for each location with registries.
 * Clouds that have nothing of the kind get nothing.
 */
export class LocationSettings<C extends Cloud = Cloud> extends Construct {
  /** What was decided; null where there is nothing to set. */
  readonly decided: Decided | null;

  /** @throws BerthError naming everything that is wrong */
  constructor(scope: Construct, id: string, { platform, location, registries }: LocationSettingsProps<C>) {
    super(scope, id);
    claimPlace(this, location);
    const others = registries.map(declarationOf).flatMap((declared) => [declared, ...declared.needs]);
    const decided = decide({ construct: this, platform, own: null, others, locations: [location] });
    this.decided = decided.platform.locationSettings.find((settings) => settings.location === location.key) ?? null;
    if (this.decided !== null) buildUnit(this, decided, { kind: "location", id: location.key }, new Map());
    for (const registry of registries) settle(registry, location.key);
  }
}
