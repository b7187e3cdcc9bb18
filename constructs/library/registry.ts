/** A registry of container images: made, or an existing one that is only pulled from. */
import { Construct } from "constructs";
import type { PlainMap } from "../language/yaml/json";
import type { Cloud } from "../platform/types/location";
import type { ExistingRegistry, ManagedRegistries } from "../platform/types/registry";
import { stackName } from "../platform/units/stack-name";
import { hasSettings } from "./companions";
import type { Location } from "./location";
import type { Network } from "./network";
import type { OutputsOf } from "./outputs/outputs-of";
import type { RegistryOutputs } from "./outputs/types.generated";
import { asProperties, rawOutputs } from "./raw-outputs";
import type { SharedProps } from "./shared-props";
import type { RegistrySpec } from "./spec-types.generated";
import { buildUnit, declarationOf, declare } from "./unit-construct";

/** Keys of `registries` in a spec. */
export interface RegistryProps<C extends Cloud = Cloud> extends SharedProps<C>, RegistrySpec {
  /**
   * Other locations of the same cloud that hold its images too.
   * @default none
   */
  readonly replicas?: readonly Location<C>[];
  /**
   * Networks that reach it by an endpoint of their own, where the cloud closes registries to all others: Azure. A spec hands it all networks of its locations.
   * @default none
   */
  readonly networks?: readonly Network<C>[];
}

/**
 * A registry with its repositories, each encrypted, scanned and kept in bounds.
 *
 * What a cloud has once for an account and region is no part of it: on AWS give the registries of each location to a `LocationSettings`.
 *
 * @example
 * ```ts
 * const images = new Registry(stack, "images", { platform, location: use1, repositories: ["api", "web"] });
 * new LocationSettings(stack, "use1", { platform, location: use1, registries: [images] });
 * ```
 */
export class Registry<C extends Cloud = Cloud> extends Construct {
  /** What was decided: names of repositories, who reads them, what is kept. */
  readonly decided: ManagedRegistries[C] | ExistingRegistry;
  /** What others may know of it; empty for an existing registry. */
  readonly outputs: OutputsOf<RegistryOutputs, C>;

  /** @throws BerthError naming everything that is wrong */
  constructor(
    scope: Construct,
    id: string,
    { platform, location, replicas = [], networks = [], waivers = [], ...written }: RegistryProps<C>,
  ) {
    super(scope, id);
    const entry = { ...written, ...(replicas.length > 0 && { replicas: replicas.map(({ key }) => key) }) } as PlainMap;
    const shared = {
      section: "registries",
      key: id,
      construct: this,
      entry,
      location: location as Location,
      needs: networks.map((network) => declarationOf(network)),
      waivers: waivers.map((waiver) => ({ ...waiver })),
    } as const;
    const decided = declare({ ...shared, otherLocations: replicas.map((replica) => replica as Location) }, platform);
    this.decided = decided.platform.registries.find(({ key }) => key === id) as ManagedRegistries[C] | ExistingRegistry;
    if (this.decided.kind === "managed") buildUnit(this, decided, { kind: "registry", id }, sourcesOf(networks));
    this.outputs = asProperties(rawOutputs(this)) as OutputsOf<RegistryOutputs, C>;
    for (const unit of decided.platform.units)
      if (unit.kind === "location" && unit.stack === stackName("location", unit.location)) this.needSettings(unit.location);
  }

  private needSettings(location: string): void {
    this.node.addValidation({
      validate: () =>
        hasSettings(this, location)
          ? []
          : [
              `B6206  scanning, replication or caches of location ${location} are set by no construct\n  fix: new LocationSettings(stack, "${location}", { …, registries: [this registry and all others of the location] })`,
            ],
    });
  }
}

const sourcesOf = (networks: readonly Construct[]): ReadonlyMap<string, Construct> =>
  new Map(networks.map((network) => [stackName("network", network.node.id), network]));
