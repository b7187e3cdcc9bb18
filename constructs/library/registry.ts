/** A container registry: managed, or an existing one that clusters only pull from. */
import { Construct } from "constructs";
import { cloudCapabilities } from "../catalog/cloud-capabilities";
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

/** Props of a registry: the keys of an entry in `registries` of a spec, with objects in place of references. */
export interface RegistryProps<C extends Cloud = Cloud> extends SharedProps<C>, RegistrySpec {
  /**
   * Other locations of the same cloud that the images are replicated to.
   * @default none
   */
  readonly replicas?: readonly Location<C>[];
  /**
   * Azure only: networks that get a private endpoint for the registry, which cannot be reached from anywhere else. In a spec, these are all
   * networks of its locations.
   * @default none
   */
  readonly networks?: readonly Network<C>[];
}

/**
 * A registry with repositories that are encrypted, scanned and cleaned up; or, with `existing`, one that clusters only pull from.
 *
 * AWS has scanning, replication and caches once for each account and region: pass all registries of a location to one `LocationSettings`.
 * Synthesis fails with B6206 without it.
 *
 * @example
 * ```ts
 * const images = new Registry(stack, "images", { platform, location: use1, repositories: ["api", "web"] });
 * new LocationSettings(stack, "use1", { platform, location: use1, registries: [images] });
 * ```
 */
export class Registry<C extends Cloud = Cloud> extends Construct {
  /** The decisions: names of repositories, readers, retention of images; for an existing registry its address. */
  readonly decided: ManagedRegistries[C] | ExistingRegistry;
  /** URLs and ids of the created resources, as CDKTF tokens; empty for an existing registry. */
  readonly outputs: OutputsOf<RegistryOutputs, C>;

  /** @throws BerthError with every problem of the props */
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
      references: networks.map((network) => declarationOf(network)),
      waivers: waivers.map((waiver) => ({ ...waiver })),
    } as const;
    const decided = declare({ ...shared, otherLocations: replicas.map((replica) => replica as Location) }, platform);
    this.decided = decided.platform.registries.find(({ key }) => key === id) as ManagedRegistries[C] | ExistingRegistry;
    if (this.decided.kind === "managed") buildUnit(this, decided, { kind: "registry", id }, sourcesOf(networks));
    this.outputs = asProperties(rawOutputs(this)) as OutputsOf<RegistryOutputs, C>;
    if (cloudCapabilities[location.cloud].locationSettingsBefore !== "registries") return;
    for (const unit of decided.platform.units)
      if (unit.kind === "location" && unit.stack === stackName("location", unit.location)) this.requireSettings(unit.location);
  }

  private requireSettings(location: string): void {
    this.node.addValidation({
      validate: () =>
        hasSettings(this, location)
          ? []
          : [
              `B6206  No construct creates the registry settings of location ${location}\n  fix: add new LocationSettings(stack, "${location}", { …, registries }) with this registry and all others of the location`,
            ],
    });
  }
}

const sourcesOf = (networks: readonly Construct[]): ReadonlyMap<string, Construct> =>
  new Map(networks.map((network) => [stackName("network", network.node.id), network]));
