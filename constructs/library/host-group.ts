/** A group of hosts that run a hypervisor. */
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

/** Props of a host group: the keys of an entry in `hypervisors` of a spec, with objects in place of references. */
export interface HostGroupProps<C extends Cloud = Cloud> extends SharedProps<C>, HypervisorSpec {
  /**
   * The network of the hosts. It must be in the same location.
   * @default a network of the group's own, created below the construct
   */
  readonly network?: Network<C>;
}

/**
 * A group of identical hosts that run a hypervisor. A host that fails is replaced.
 *
 * @example
 * ```ts
 * new HostGroup(stack, "lab", { platform, location: use1, network, hypervisor: "kvm", hosts: { count: 2, machine: { cpu: 16, memory: "64Gi" } } });
 * ```
 */
export class HostGroup<C extends Cloud = Cloud> extends Construct {
  /** The decisions: machine type, disk image, zones and bootstrap of the hosts. */
  readonly decided: HostGroups[C];
  /** Ids and names of the created resources, as CDKTF tokens. */
  readonly outputs: OutputsOf<HostOutputs, C>;

  /** @throws BerthError with every problem of the props */
  constructor(scope: Construct, id: string, { platform, location, network, waivers = [], ...written }: HostGroupProps<C>) {
    super(scope, id);
    const entry = { ...written, ...(network !== undefined && { network: network.node.id }) } as PlainMap;
    const references = network === undefined ? [] : [declarationOf(network)];
    const shared = {
      section: "hypervisors",
      key: id,
      construct: this,
      entry,
      location: location as Location,
      references,
      waivers: waivers.map((waiver) => ({ ...waiver })),
    } as const;
    const decided = declare({ ...shared, otherLocations: [] }, platform);
    const sources = new Map(network === undefined ? [] : [[stackName("network", network.node.id), network as Construct]]);
    this.decided = buildUnit(this, decided, { kind: "hosts", id }, sources) as HostGroups[C];
    this.outputs = asProperties(rawOutputs(this)) as OutputsOf<HostOutputs, C>;
  }
}
