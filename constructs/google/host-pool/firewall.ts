/** What hosts let in and out, by their service account: health checks and sessions of Google in, the web out, what their engine asks for, nothing else. */
import { ComputeFirewall, type ComputeFirewallConfig } from "@cdktf/provider-google/lib/compute-firewall";
import { Construct } from "constructs";
import type { Flow, Traffic } from "../../contracts/traffic";
import { vendorName } from "../../platform/naming/names";

export interface HostFirewallProps {
  /** Of the pool: `shop-prod-lab`. */
  readonly name: string;
  readonly network: string;
  /** Address of the hosts' service account. */
  readonly account: string;
  readonly healthPort: number;
  readonly ipv6: boolean;
}

/** The other ends of a flow. Egress knows ranges alone. */
export interface FlowEnds {
  sources(flow: Flow): { readonly accounts: readonly string[] } | { readonly ranges: readonly string[] };
  targets(flow: Flow): readonly string[];
}

/** @see https://cloud.google.com/load-balancing/docs/health-check-concepts (probe IP ranges) */
export const healthChecks = ["130.211.0.0/22", "35.191.0.0/16"];
/** @see https://cloud.google.com/iap/docs/using-tcp-forwarding */
const identityAwareProxy = ["35.235.240.0/20"];

const logged = { logConfig: { metadata: "INCLUDE_ALL_METADATA" } };
/** Before what lets nothing out, and before rules of the network. */
const OPEN = 1000;
const CLOSED = 2000;

export class HostFirewall extends Construct {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: HostFirewallProps,
  ) {
    super(scope, id);
    this.allowIngress("health", "Health checks of Google", healthChecks, props.healthPort);
    this.allowIngress("sessions", "Sessions by Identity-Aware Proxy, which knows who is who", identityAwareProxy, 22);
    const everywhere = { ipv4: "0.0.0.0/0", ...(props.ipv6 && { ipv6: "::/0" }) };
    for (const [family, range] of Object.entries(everywhere)) {
      const out = { direction: "EGRESS", destinationRanges: [range] };
      const web = [{ protocol: "tcp", ports: ["80", "443"] }];
      this.rule(`web-${family}`, "Package archives, images, APIs of Google", { ...out, priority: OPEN, allow: web });
      this.rule(`out-${family}`, "Nothing else gets out", { ...out, ...logged, priority: CLOSED, deny: [{ protocol: "all" }] });
    }
  }

  /** Opens what the engine asks for. */
  allow({ inbound, outbound }: Traffic, ends: FlowEnds): void {
    for (const flow of inbound) {
      const from = ends.sources(flow);
      const source = "accounts" in from ? { sourceServiceAccounts: [...from.accounts] } : { sourceRanges: [...from.ranges] };
      this.rule(`in-${flow.id}`, flow.why, { direction: "INGRESS", priority: OPEN, ...source, allow: [allowed(flow)] });
    }
    for (const flow of outbound) {
      const destinationRanges = [...ends.targets(flow)];
      this.rule(`to-${flow.id}`, flow.why, { direction: "EGRESS", priority: OPEN, destinationRanges, allow: [allowed(flow)] });
    }
  }

  private allowIngress(part: string, description: string, sourceRanges: string[], port: number): void {
    const allow = [{ protocol: "tcp", ports: [String(port)] }];
    this.rule(part, description, { direction: "INGRESS", priority: OPEN, sourceRanges, allow });
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

const allowed = ({ protocol, ports: [first, last] }: Flow) => ({ protocol, ports: [first === last ? `${first}` : `${first}-${last}`] });
