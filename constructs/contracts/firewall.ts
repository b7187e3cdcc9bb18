/** Firewall rules of a spec as flows, with their descriptions in the cloud. */
import type { FirewallPeer, FirewallRule } from "../platform/types/shared/firewall";
import type { Flow } from "./flow";

const peerText = (peer: FirewallPeer): string => (typeof peer === "string" ? peer : peer.range);

const portText = ({ ports }: FirewallRule): string => (ports === null ? "" : ` ${ports[0] === ports[1] ? ports[0] : ports.join("-")}`);

/** `Firewall of the spec: tcp 443 from internet` */
export const firewallText = (rule: FirewallRule, direction: "ingress" | "egress"): string =>
  `Firewall of the spec: ${rule.protocol}${portText(rule)} ${direction === "ingress" ? "from" : "to"} ${peerText(rule.peer)}`;

/** All but the peer, which each cloud names in its own way. */
export const firewallFlow = (rule: FirewallRule, direction: "ingress" | "egress"): Omit<Flow, "peer"> => ({
  id: `firewall-${rule.id}`,
  protocol: rule.protocol,
  ports: rule.ports,
  why: firewallText(rule, direction),
});
