/** An engine: a pure function from an entry of the spec to the plan of its host pools, independent of the cloud. */
import type { HostSystem } from "../../catalog/host-system";
import type { BuiltHypervisor, SystemOf } from "../../catalog/hypervisors";
import type { HypervisorKind, ParsedHypervisor } from "../../language/schema/hypervisor";
import type { Boot, Command, HostFile } from "../types/shared/boot";
import type { HostPoolPlan } from "../types/shared/host-pool";
import type { ResolveContext } from "./resolve-context";

/** The unit to plan, and how to pin choices and report problems. It has no location, so that engines cannot depend on a cloud. */
export interface EngineContext extends Pick<ResolveContext, "platform" | "pin" | "report"> {
  readonly unit: { readonly id: string; readonly name: string; readonly path: string };
}

/** `P` is the parsed entry, `U` the fields of the unit that the engine decides, `S` the operating systems that it can boot. */
export interface Engine<P, U, S extends HostSystem = HostSystem> {
  plan(parsed: P, context: EngineContext): { readonly unit: U; readonly pools: readonly HostPoolPlan<S>[] };
}

/** The engine's result contains its hypervisor, so that a table with the engine under another key does not compile. */
export type HypervisorEngine<H extends HypervisorKind = HypervisorKind> = Engine<ParsedHypervisor, { readonly hypervisor: H }, SystemOf<H>>;

/** One engine for each record with `built: true`: a missing, wrong or superfluous engine does not compile. */
export type HypervisorEngines = { readonly [H in BuiltHypervisor]: HypervisorEngine<H> };

/** Files and commands that a cloud adds to a boot. */
export interface BootAddition {
  readonly files: readonly HostFile[];
  readonly commands: readonly Command[];
}

export type RenderBoot<S extends HostSystem> = (boot: Boot<S>, addition: BootAddition) => string;

/** Renders user data, for each operating system of a built engine. */
export type BootRenderers = { readonly [S in SystemOf<BuiltHypervisor>]: RenderBoot<S> };
