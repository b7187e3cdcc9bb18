/** The rules of hosts: at the machines to the letter, at the unit's subnet as far as ranges can tell. */

import type { Flow, Peer } from "../../contracts/flow";
import { balancerSources, type HostLinks } from "../../contracts/host-pool";
import { type Traffic, trafficOf } from "../../contracts/traffic";
import type { HostedUnit } from "../../platform/types/host-pool";
import { hostRules, type SecurityGroupProps, type SecurityRule } from "../network/security-group";
import { matchOf, specPriorities } from "../network/spec-rules";

type Rules = SecurityGroupProps["rules"];
type Place = SecurityRule["from"];

/** Whether hosts of a unit are named by machine, for which they must be in an application security group. */
export const namesMachines = ({ pools }: HostedUnit<"azure">): boolean =>
  pools.some(({ access: { inbound, firewall } }) =>
    [...inbound.map(({ from }) => from), ...firewall.ingress.map(({ peer }) => peer), ...firewall.egress.map(({ peer }) => peer)].some(
      (peer) => peer === "role" || peer === "unit" || peer === "nodes",
    ),
  );

export interface MachineEnds {
  readonly role: string;
  readonly hosts: Pick<HostLinks, "balancers">;
  readonly networkRanges: readonly string[];
  /** Application security groups by role. */
  readonly machines: Readonly<Record<string, string>>;
}

/** Of the machines of one pool. */
export function machineRules(unit: HostedUnit<"azure">, { role, hosts, networkRanges, machines }: MachineEnds): Rules {
  const pool = unit.pools.find((each) => each.role === role);
  if (pool === undefined) throw new Error(`${unit.path} has no role ${role}`);
  return asRules(trafficOf(pool, unit.pools), (peer) => {
    switch (peer.kind) {
      case "role":
        return { default: { machines: machines[peer.role] ?? "" } };
      case "balancer":
        return { default: balancerSources(role, hosts), probes: PROBES };
      case "network":
        return { default: networkRanges };
      case "range":
        return { default: peer.range };
    }
  });
}

/** Of the subnet that all pools of a unit share: what any of them takes, from the range that it comes from. */
export function subnetRules(unit: HostedUnit<"azure">): Rules {
  const all = unit.pools.map((pool) => trafficOf(pool, unit.pools));
  const traffic = { inbound: all.flatMap(({ inbound }) => inbound), outbound: all.flatMap(({ outbound }) => outbound) };
  return asRules(traffic, (peer) => {
    if (peer.kind === "range") return { default: peer.range };
    return peer.kind === "balancer" ? { default: NETWORK, probes: PROBES } : { default: NETWORK };
  });
}

const NETWORK = "VirtualNetwork";
const PROBES = "AzureLoadBalancer";

/** The places of the other end; each further one is a rule of its own. */
type PlacesOf = (peer: Peer) => { readonly default: Place } & Readonly<Record<string, Place>>;

const asRules = ({ inbound, outbound }: Traffic, placesOf: PlacesOf): Rules =>
  hostRules({
    inbound: withPriorities(rules(inbound, placesOf, "in", (flow, from) => ({ ...ruleOf(flow), direction: "Inbound", from, to: "*" }))),
    outbound: withPriorities(rules(outbound, placesOf, "to", (flow, to) => ({ ...ruleOf(flow), direction: "Outbound", from: "*", to }))),
  });

const rules = (flows: readonly Flow[], placesOf: PlacesOf, start: string, make: (flow: Flow, place: Place) => SecurityRule): Rules =>
  Object.fromEntries(
    flows.flatMap((flow) =>
      Object.entries(placesOf(flow.peer)).map(([which, place]) => [
        `${start}-${flow.id}${which === "default" ? "" : `-${which}`}`,
        make(flow, place),
      ]),
    ),
  );

/** What the spec opens has priorities of its own, because it comes and goes rule by rule. */
const ruleOf = ({ protocol, ports, why }: Flow) => ({ description: why, access: "Allow", ...matchOf({ protocol, ports }) }) as const;

const isOfSpec = (id: string): boolean => /^(?:in|to)-firewall-/.test(id);

function withPriorities(all: Rules): Rules {
  const priorities = specPriorities(Object.keys(all).filter(isOfSpec));
  return Object.fromEntries(
    Object.entries(all).map(([id, rule]) => {
      const priority = priorities.get(id);
      return [id, priority === undefined ? rule : { ...rule, priority }];
    }),
  );
}
