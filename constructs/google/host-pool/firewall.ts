/** Firewall rules of hosts, by their service account: ingress from health checks and IAP, egress to ports 80 and 443, and the traffic that the engine requests. */
import { ComputeFirewall, type ComputeFirewallConfig } from "@cdktf/provider-google/lib/compute-firewall";
import { Construct } from "constructs";
import type { Flow } from "../../contracts/flow";
import type { Traffic } from "../../contracts/traffic";
import { vendorName } from "../../platform/naming/names";

export interface HostFirewallProps {
  /** Of the pool: `shop-prod-lab`. */
  readonly name: string;
  readonly network: string;
  /** Email address of the hosts' service account. */
  readonly account: string;
  readonly healthPort: number;
  readonly ipv6: boolean;
}

/** The other ends of a flow. Egress rules support ranges only. */
export interface FlowEnds {
  sources(flow: Flow): { readonly accounts: readonly string[] } | { readonly ranges: readonly string[] };
  targets(flow: Flow): readonly string[];
}

/** @see https://cloud.google.com/load-balancing/docs/health-check-concepts (probe IP ranges) */
export const healthCheckRanges = ["130.211.0.0/22", "35.191.0.0/16"];
/** @see https://cloud.google.com/iap/docs/using-tcp-forwarding */
const iapRanges = ["35.235.240.0/20"];

const logged = { logConfig: { metadata: "INCLUDE_ALL_METADATA" } };
/** Allow rules come before the rule that denies egress, and before the rules of the network. */
const ALLOW_PRIORITY = 1000;
const DENY_PRIORITY = 2000;

export class HostFirewall extends Construct {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: HostFirewallProps,
  ) {
    super(scope, id);
    this.allowIngress("health", "Allow health checks from Google Cloud", healthCheckRanges, props.healthPort);
    this.allowIngress("sessions", "Allow SSH through IAP", iapRanges, 22);
    const anyAddress = { ipv4: "0.0.0.0/0", ...(props.ipv6 && { ipv6: "::/0" }) };
    for (const [family, range] of Object.entries(anyAddress)) {
      const egress = { direction: "EGRESS", destinationRanges: [range] };
      const web = [{ protocol: "tcp", ports: ["80", "443"] }];
      this.rule(`web-${family}`, "Allow HTTP and HTTPS to package archives, image registries and Google APIs", {
        ...egress,
        priority: ALLOW_PRIORITY,
        allow: web,
      });
      this.rule(`out-${family}`, "Deny all other egress", { ...egress, ...logged, priority: DENY_PRIORITY, deny: [{ protocol: "all" }] });
    }
  }

  /** Allows the traffic that the engine requests. */
  allow({ inbound, outbound }: Traffic, ends: FlowEnds): void {
    for (const flow of inbound) {
      const from = ends.sources(flow);
      const source = "accounts" in from ? { sourceServiceAccounts: [...from.accounts] } : { sourceRanges: [...from.ranges] };
      this.rule(`in-${flow.id}`, flow.why, { direction: "INGRESS", priority: ALLOW_PRIORITY, ...source, allow: [portsOf(flow)] });
    }
    for (const flow of outbound) {
      const destinationRanges = [...ends.targets(flow)];
      this.rule(`to-${flow.id}`, flow.why, { direction: "EGRESS", priority: ALLOW_PRIORITY, destinationRanges, allow: [portsOf(flow)] });
    }
  }

  private allowIngress(part: string, description: string, sourceRanges: string[], port: number): void {
    const allow = [{ protocol: "tcp", ports: [String(port)] }];
    this.rule(part, description, { direction: "INGRESS", priority: ALLOW_PRIORITY, sourceRanges, allow });
  }

  private rule(part: string, description: string, config: Omit<ComputeFirewallConfig, "name" | "network">): void {
    const { name, network, account } = this.props;
    new ComputeFirewall(this, part, {
      name: vendorName("google-network", `${name}-hosts-${part}`),
      description,
      network,
      targetServiceAccounts: [account],
      ...config,
    });
  }
}

/** Without ports: all of them. */
export const portsOf = ({ protocol, ports }: Pick<Flow, "protocol" | "ports">) => {
  if (ports === null) return { protocol };
  const [first, last] = ports;
  return { protocol, ports: [first === last ? `${first}` : `${first}-${last}`] };
};
