/** How a unit's slice becomes constructs in its stack. */
import type { TerraformProvider, TerraformRemoteState } from "cdktf";
import type { Construct } from "constructs";
import type { Cloud, Locations } from "../platform/types/location";
import type { LocationSettingsByCloud } from "../platform/types/registry";
import type { Backend } from "../platform/types/shared/state";
import type { ValueOrReference } from "../platform/types/shared/value";
import type { UnitInputOf, UnitKind, UnitResources } from "../platform/types/unit";

/** What a stack offers to those that build in it. */
export interface BuildContext {
  /** An alias for another location; undefined for the unit's own, whose provider is the default. */
  providerFor(location: string): TerraformProvider | undefined;
  /** A literal as it is, or the expression that reads it from a state of `outside`. */
  valueOf(value: ValueOrReference): string;
  /** The declared outputs of another stack of the platform, read from its state. */
  outputsOf(stack: string, backend: Backend): TerraformRemoteState;
  /** Declares an output for other stacks and for people. Never a secret: whoever reads the state reads all of it. */
  declareOutput(name: string, value: unknown, description: string): void;
}

/** Builds the contents of a unit below `scope`, which is its stack. Throws only for defects of Berth: errors of users are reported earlier. */
export type BuildUnit<K extends UnitKind, R extends UnitResources[K] = UnitResources[K]> = (
  scope: Construct,
  input: UnitInputOf<K, R>,
  context: BuildContext,
) => void;

/** The resources of a kind of unit on one cloud. */
export type ResourceOn<K extends UnitKind, C extends Cloud> = Extract<UnitResources[K], { readonly cloud: C }>;

/** Loads its value at the first call: bindings cost memory and time, and most specs need few of them. */
export type Lazy<T> = () => T;

/** Creates the provider of a location; without alias, the default one of its stack. */
export type MakeProvider<C extends Cloud = Cloud> = (stack: Construct, location: Locations[C], alias?: string) => TerraformProvider;

/** What a cloud builds by itself. */
export interface CloudBuilders<C extends Cloud = Cloud> {
  readonly provider: MakeProvider<C>;
  readonly units: { readonly [K in "network" | "registry" | "hosts"]: Lazy<BuildUnit<K, ResourceOn<K, C>>> };
  /** Null for a cloud without settings of a location. */
  readonly location: C extends keyof LocationSettingsByCloud ? Lazy<BuildUnit<"location", LocationSettingsByCloud[C]>> : null;
}
