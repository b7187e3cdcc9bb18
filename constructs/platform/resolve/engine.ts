/** What an engine is: a pure function from an entry of the spec to what each of its pools of hosts must be. It knows no cloud. */
import type { HostSystem } from "../../catalog/host-system";
import type { BuiltHypervisor, SystemOf } from "../../catalog/hypervisors";
import type { HypervisorKind, ParsedHypervisor } from "../../language/schema/hypervisor";
import type { Boot, Command, HostFile } from "../types/shared/boot";
import type { HostPoolPlan } from "../types/shared/host-pool";
import type { ResolveContext } from "./resolve-context";

/** Which unit is planned, and how choices are kept and problems reported. The location is missing on purpose. */
export interface EngineContext extends Pick<ResolveContext, "platform" | "pin" | "report"> {
  readonly unit: { readonly id: string; readonly name: string; readonly path: string };
}

/** `P` is the parsed entry, `U` what the engine decides of the unit itself, `S` the systems that it may boot. */
export interface Engine<P, U, S extends HostSystem = HostSystem> {
  plan(parsed: P, context: EngineContext): { readonly unit: U; readonly pools: readonly HostPoolPlan<S>[] };
}

/** It names its hypervisor in what it decides, so that a table which lists it under another name does not compile. */
export type HypervisorEngine<H extends HypervisorKind = HypervisorKind> = Engine<ParsedHypervisor, { readonly hypervisor: H }, SystemOf<H>>;

/** One engine for each record that says that it is built: a missing, a wrong and a superfluous one do not compile. */
export type HypervisorEngines = { readonly [H in BuiltHypervisor]: HypervisorEngine<H> };

/** What a cloud adds to a boot. */
export interface BootAddition {
  readonly files: readonly HostFile[];
  readonly commands: readonly Command[];
}

export type RenderBoot<S extends HostSystem> = (boot: Boot<S>, addition: BootAddition) => string;

/** The user data of each system that something built boots. */
export type BootRenderers = { readonly [S in SystemOf<BuiltHypervisor>]: RenderBoot<S> };
