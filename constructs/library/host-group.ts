/** Hosts that run a hypervisor. */
import { Construct } from "constructs";
import type { PlainMap } from "../language/yaml/json";
import type { HostGroups } from "../platform/types/host-group";
import type { Cloud } from "../platform/types/location";
import { stackName } from "../platform/units/stack-name";
import type { Location } from "./location";
import type { Network } from "./network";
import type { OutputsOf } from "./outputs/outputs-of";
import type { HostOutputs } from "./outputs/types.generated";
import { asProperties, rawOutputs } from "./raw-outputs";
import type { SharedProps } from "./shared-props";
import type { HypervisorSpec } from "./spec-types.generated";
import { buildUnit, declarationOf, declare } from "./unit-construct";

/** Keys of `hypervisors` in a spec. */
export interface HostGroupProps<C extends Cloud = Cloud> extends SharedProps<C>, HypervisorSpec {
  /**
   * The network that the hosts stand in.
   * @default one of their own, made below them
   */
  readonly network?: Network<C>;
}

/**
 * A group of like hosts that run a hypervisor, replaced when they fail.
 *
 * @example
 * ```ts
 * new HostGroup(stack, "lab", { platform, location: use1, network, hypervisor: "kvm", hosts: { count: 2, machine: { cpu: 16, memory: "64Gi" } } });
 * ```
 */
export class HostGroup<C extends Cloud = Cloud> extends Construct {
  /** What was decided: the machine, its image and first boot. */
  readonly decided: HostGroups[C];
  /** What others may know of it. */
  readonly outputs: OutputsOf<HostOutputs, C>;

  /** @throws BerthError naming everything that is wrong */
  constructor(scope: Construct, id: string, { platform, location, network, waivers = [], ...written }: HostGroupProps<C>) {
    super(scope, id);
    const entry = { ...written, ...(network !== undefined && { network: network.node.id }) } as PlainMap;
    const needs = network === undefined ? [] : [declarationOf(network)];
    const shared = {
      section: "hypervisors",
      key: id,
      construct: this,
      entry,
      location: location as Location,
      needs,
      waivers: waivers.map((waiver) => ({ ...waiver })),
    } as const;
    const decided = declare({ ...shared, otherLocations: [] }, platform);
    const sources = new Map(network === undefined ? [] : [[stackName("network", network.node.id), network as Construct]]);
    this.decided = buildUnit(this, decided, { kind: "hosts", id }, sources) as HostGroups[C];
    this.outputs = asProperties(rawOutputs(this)) as OutputsOf<HostOutputs, C>;
  }
}
