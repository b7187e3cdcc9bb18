/** A network: managed, or an existing one that is only used. */
import { Construct } from "constructs";
import type { PlainMap } from "../language/yaml/json";
import type { Cloud } from "../platform/types/location";
import type { ExistingNetworks, ManagedNetworks } from "../platform/types/network";
import type { OutputsOf } from "./outputs/outputs-of";
import type { NetworkOutputs } from "./outputs/types.generated";
import { asProperties, rawOutputs } from "./raw-outputs";
import type { SharedProps } from "./shared-props";
import type { NetworkSpec } from "./spec-types.generated";
import { buildUnit, declare } from "./unit-construct";

/** Props of a network: the keys of an entry in `networks` of a spec. */
export interface NetworkProps<C extends Cloud = Cloud> extends SharedProps<C>, NetworkSpec {}

/**
 * A network with its subnets, gateways and flow logs; or, with `existing`, a network that Berth uses and never changes.
 *
 * @example
 * ```ts
 * const network = new Network(stack, "main", { platform, location: use1, zones: 3, egress: "nat-per-zone" });
 * ```
 */
export class Network<C extends Cloud = Cloud> extends Construct {
  /** The decisions: zones, address ranges, egress. */
  readonly decided: ManagedNetworks[C] | ExistingNetworks[C];
  /** Ids and ranges of the created resources, as CDKTF tokens; empty for an existing network. */
  readonly outputs: OutputsOf<NetworkOutputs, C>;

  /** @throws BerthError with every problem of the props */
  constructor(scope: Construct, id: string, { platform, location, waivers = [], ...entry }: NetworkProps<C>) {
    super(scope, id);
    const written = { section: "networks", key: id, construct: this, entry: entry as PlainMap } as const;
    const decided = declare(
      { ...written, location, otherLocations: [], references: [], waivers: waivers.map((waiver) => ({ ...waiver })) },
      platform,
    );
    this.decided = decided.platform.networks.find(({ key }) => key === id) as ManagedNetworks[C] | ExistingNetworks[C];
    if (this.decided.kind === "managed") buildUnit(this, decided, { kind: "network", id }, new Map());
    this.outputs = asProperties(rawOutputs(this)) as OutputsOf<NetworkOutputs, C>;
  }
}
