/** Checks rules of a firewall by themselves. What a cluster or a network has of their peers is checked later. */
import type { Path } from "../problems/problem";
import type { Report } from "../problems/reporter";
import type { ParsedFirewall } from "../schema/firewall";
import { checkUnique } from "./values";

export function checkFirewall(firewall: ParsedFirewall | undefined, path: Path, report: Report): void {
  if (firewall === undefined) return;
  firewall.ingress.forEach((rule, n) => {
    checkRule(rule, rule.from, "from", [...path, "ingress", n], report);
  });
  firewall.egress.forEach((rule, n) => {
    checkRule(rule, rule.to, "to", [...path, "egress", n], report);
  });
}

type Rule = Pick<ParsedFirewall["ingress"][number], "ports" | "protocol">;

function checkRule({ ports, protocol }: Rule, peers: readonly string[], key: "from" | "to", path: Path, report: Report): void {
  checkUnique(peers, [...path, key], report);
  if (protocol === "all" && ports !== undefined)
    report("B2319", [...path, "ports"], {
      message: "ports cannot be combined with protocol: all, because not every protocol has ports",
      value: ports.map(([first, last]) => (first === last ? first : `${first}-${last}`)),
      fix: "remove ports, or write protocol: tcp or protocol: udp",
    });
}
