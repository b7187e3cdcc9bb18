/** How a unit input becomes constructs in its stack. */
import type { TerraformProvider, TerraformRemoteState } from "cdktf";
import type { Construct } from "constructs";
import type { Cloud, Locations } from "../platform/types/location";
import type { Backend } from "../platform/types/shared/state";
import type { ValueOrReference } from "../platform/types/shared/value";
import type { UnitInputOf, UnitKind, UnitResources } from "../platform/types/unit";

/** What a stack provides to builders. */
export interface BuildContext {
  /** The aliased provider of another location; undefined for the unit's own location, which has the default provider. */
  providerFor(location: string): TerraformProvider | undefined;
  /** A literal, unchanged, or the expression that reads a reference from a state of `outside`. */
  valueOf(value: ValueOrReference): string;
  /** The declared outputs of another stack of the platform, read from its state. */
  outputsOf(stack: string, backend: Backend): TerraformRemoteState;
  /** Declares an output for other stacks and for people. Never a secret, because everyone who can read the state can read outputs. */
  declareOutput(name: string, value: unknown, description: string): void;
}

/** Builds the resources of a unit below `scope`, which is its stack. Throws only for bugs in Berth: mistakes of users are reported earlier. */
export type BuildUnit<K extends UnitKind, R extends UnitResources[K] = UnitResources[K]> = (
  scope: Construct,
  input: UnitInputOf<K, R>,
  context: BuildContext,
) => void;

/** The resource of a kind of unit on one cloud. */
export type ResourceOn<K extends UnitKind, C extends Cloud> = Extract<UnitResources[K], { readonly cloud: C }>;

/** Loads its result on first call, because bindings cost memory and time, and most specs require few of them. */
export type Lazy<T> = () => T;

/** Declares the provider of a location; without alias, the stack's default provider. */
export type MakeProvider<C extends Cloud = Cloud> = (stack: Construct, location: Locations[C], alias?: string) => TerraformProvider;

/** The builders of one cloud. */
export interface CloudBuilders<C extends Cloud = Cloud> {
  readonly provider: MakeProvider<C>;
  readonly units: { readonly [K in "location" | "network" | "registry" | "hosts"]: Lazy<BuildUnit<K, ResourceOn<K, C>>> };
}
