/** Resolves the firewall of nodes or hosts: one rule for each port range and peer. */
import type { ParsedFirewall } from "../../language/schema/firewall";
import { isToken } from "../../language/schema/values";
import { shortHash } from "../naming/short-hash";
import { type Firewall, type FirewallPeer, type FirewallRule, noFirewall } from "../types/shared/firewall";
import type { ReportOf } from "./resource-reporter";

type ParsedRule = Pick<ParsedFirewall["ingress"][number], "ports" | "protocol">;
type Word = ParsedFirewall["ingress"][number]["from"][number];

/** @param ipv6 whether the network has IPv6, so that the internet is also `::/0` */
export function resolveFirewall(parsed: ParsedFirewall | undefined, ipv6: boolean): Firewall {
  if (parsed === undefined) return noFirewall;
  return {
    ingress: withoutRepeats(parsed.ingress.flatMap((rule) => rulesOf(rule, rule.from, ipv6))),
    egress: withoutRepeats(parsed.egress.flatMap((rule) => rulesOf(rule, rule.to, ipv6))),
  };
}

function rulesOf({ ports, protocol }: ParsedRule, words: readonly Word[], ipv6: boolean): FirewallRule[] {
  const ranges: readonly FirewallRule["ports"][] = ports ?? [null];
  return ranges.flatMap((each) =>
    words.flatMap((word) => peersOf(word, ipv6).map((peer) => ({ id: idOf(protocol, each, peer), protocol, ports: each, peer }))),
  );
}

function peersOf(word: Word, ipv6: boolean): FirewallPeer[] {
  if (word === "internet") return [{ range: "0.0.0.0/0" }, ...(ipv6 ? [{ range: "::/0" }] : [])];
  return word === "nodes" || word === "control-plane" || word === "network" ? [word] : [{ range: word }];
}

/** Depends on the rule alone, so that adding or removing one changes no other. */
function idOf(protocol: FirewallRule["protocol"], ports: FirewallRule["ports"], peer: FirewallPeer): string {
  const which = typeof peer === "string" ? peer : rangeId(peer.range);
  const [first, last] = ports ?? [];
  const range = first === undefined ? "all" : first === last ? `${first}` : `${first}-${last}`;
  return [protocol, ...(protocol === "all" ? [] : [range]), which].join("-");
}

function rangeId(range: string): string {
  if (isToken(range)) return `outside-${shortHash(range, 6)}`;
  return range.includes(":") ? `ipv6-${shortHash(range, 6)}` : range.replace(/[./]/g, "-");
}

/** Rules with the same id are the same. */
const withoutRepeats = (rules: readonly FirewallRule[]): FirewallRule[] => [...new Map(rules.map((rule) => [rule.id, rule])).values()];

/** For clouds whose rules belong to the network. @param network key of an existing network, whose rules its owner manages */
export function refuseFirewall({ ingress, egress }: Firewall, network: string, report: ReportOf<never>): void {
  if (ingress.length + egress.length > 0)
    report("B4070", ["firewall"], {
      message: `firewall requires rules of the network, and Berth adds none to existing network ${network}`,
      value: [...ingress, ...egress].map(({ id }) => id),
    });
}
