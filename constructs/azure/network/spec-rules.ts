/** Security rules that a spec opens: before all of Berth's own, because hosts deny what is not opened. */
import { createHash } from "node:crypto";
import { firewallFlow } from "../../contracts/firewall";
import type { Flow } from "../../contracts/flow";
import { compareText } from "../../platform/naming/order";
import type { Firewall, FirewallPeer } from "../../platform/types/shared/firewall";
import type { SecurityRule } from "./security-group";

type Rules = Readonly<Record<string, SecurityRule>>;

const FIRST = 2000;
const COUNT = 1000;

/** By id, and so independent of all other rules. If two ids have the same place, the later one takes the next that is free. */
export function specPriorities(ids: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const taken = new Set<number>();
  for (const id of [...new Set(ids)].sort(compareText)) {
    let place = Number.parseInt(createHash("sha256").update(id).digest("hex").slice(0, 8), 16) % COUNT;
    while (taken.has(place)) place = (place + 1) % COUNT;
    taken.add(place);
    found.set(id, FIRST + place);
  }
  return found;
}

/** @param placesOf the other ends by family of addresses: a rule of Azure has one family */
export function firewallRules(firewall: Firewall, placesOf: (peer: FirewallPeer) => Readonly<Record<string, readonly string[]>>): Rules {
  const rules = (["ingress", "egress"] as const).flatMap((direction) =>
    firewall[direction].flatMap((rule) =>
      Object.entries(placesOf(rule.peer)).map(([family, ranges]) => {
        const flow = firewallFlow(rule, direction);
        const id = `${direction === "ingress" ? "in" : "out"}-${flow.id}${family === "ipv4" ? "" : `-${family}`}`;
        return [id, { ...ruleOf(flow, direction), ...endsOf(direction, ranges) }] as const;
      }),
    ),
  );
  const priorities = specPriorities(rules.map(([id]) => id));
  return Object.fromEntries(rules.map(([id, rule]) => [id, { ...rule, priority: priorities.get(id)! }]));
}

const ruleOf = ({ why, ...flow }: Omit<Flow, "peer">, direction: "ingress" | "egress") =>
  ({
    description: why,
    direction: direction === "ingress" ? "Inbound" : "Outbound",
    access: "Allow",
    ...matchOf(flow),
  }) as const;

/** A load balancer's packets keep its own address as their destination, so rules for what comes in name none. */
const endsOf = (direction: "ingress" | "egress", ranges: readonly string[]) => {
  const [only] = ranges;
  const place = ranges.length === 1 && only !== undefined ? only : ranges;
  return direction === "ingress" ? { from: place, to: "*" } : { from: "*", to: place };
};

/** Protocol and ports in Azure's words. */
export const matchOf = ({ protocol, ports }: Pick<Flow, "protocol" | "ports">) => {
  const [first, last] = ports ?? [];
  return {
    protocol: protocol === "all" ? "*" : protocol === "tcp" ? "Tcp" : "Udp",
    port: first === undefined ? "*" : first === last ? `${first}` : `${first}-${last}`,
  } as const;
};
