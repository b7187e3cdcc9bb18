/** Derives the connections of a unit's pools from the inbound rules of its engine. */
import type { Firewall, FirewallRule } from "../platform/types/shared/firewall";
import type { InboundRule } from "../platform/types/shared/host-pool";
import { firewallFlow } from "./firewall";
import type { Flow, Peer } from "./flow";

export interface Traffic {
  readonly inbound: readonly Flow[];
  /** To other hosts of the unit, to the network's ranges that contain them, and what the spec opens. Each cloud defines all other egress. */
  readonly outbound: readonly Flow[];
}

interface OpenPool {
  readonly role: string;
  readonly access: { readonly inbound: readonly InboundRule[]; readonly firewall: Firewall };
}

/** Hosts can connect only to ports that a pool of their own unit opens to them. */
export function trafficOf({ role, access }: OpenPool, all: readonly OpenPool[]): Traffic {
  const roles = all.map((pool) => pool.role);
  const inbound = access.inbound.flatMap((rule) => sourcesOf(rule, role, roles).map((peer) => flow(rule, peer)));
  const outbound = all.flatMap((pool) =>
    pool.access.inbound.flatMap((rule) => targetsOf(rule, pool.role, role).map((peer) => flow(rule, peer))),
  );
  const opened = (direction: keyof Firewall): Flow[] => access.firewall[direction].flatMap((rule) => firewallFlows(rule, direction, roles));
  return {
    inbound: withoutRepeats([...inbound, ...opened("ingress")]),
    outbound: withoutRepeats([...outbound, ...opened("egress")]),
  };
}

/** Hosts have no control plane, which the language knows. `nodes` are those of all pools of the unit. */
function firewallFlows(rule: FirewallRule, direction: keyof Firewall, roles: readonly string[]): Flow[] {
  const flow = firewallFlow(rule, direction);
  const { peer } = rule;
  if (peer === "nodes") return roles.map((role) => ({ ...flow, id: `${flow.id}-${role}`, peer: { kind: "role", role } }));
  if (peer === "control-plane") return [];
  return [{ ...flow, peer: peer === "network" ? { kind: "network" } : { kind: "range", range: peer.range } }];
}

function sourcesOf({ from }: InboundRule, role: string, roles: readonly string[]): Peer[] {
  if (typeof from === "object") return from.ranges.map((range) => ({ kind: "range", range }));
  if (from === "role") return [{ kind: "role", role }];
  if (from === "unit") return roles.map((each) => ({ kind: "role", role: each }));
  return [{ kind: from }];
}

/** The peers to which hosts of role `own` can connect by a rule of `role`. */
function targetsOf({ from }: InboundRule, role: string, own: string): Peer[] {
  if (typeof from === "object") return [];
  if (from === "role") return role === own ? [{ kind: "role", role }] : [];
  if (from === "unit") return [{ kind: "role", role }];
  return [{ kind: "network" }];
}

function flow({ ports, protocol, why }: InboundRule, peer: Peer): Flow {
  const [first, last] = ports;
  return { id: [protocol, first === last ? first : `${first}-${last}`, peerId(peer)].join("-"), ports, protocol, why, peer };
}

const peerId = (peer: Peer): string => {
  if (peer.kind === "role") return `role-${peer.role}`;
  return peer.kind === "range" ? peer.range.replace(/[./]/g, "-") : peer.kind;
};

const withoutRepeats = (flows: readonly Flow[]): Flow[] => [...new Map(flows.map((each) => [each.id, each])).values()];
