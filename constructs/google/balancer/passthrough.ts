/** A passthrough load balancer for TCP: a static address, and a backend service whose backends are the instance groups of the targets. */
import { ComputeAddress } from "@cdktf/provider-google/lib/compute-address";
import { ComputeForwardingRule } from "@cdktf/provider-google/lib/compute-forwarding-rule";
import { ComputeRegionBackendService } from "@cdktf/provider-google/lib/compute-region-backend-service";
import { ComputeRegionHealthCheck } from "@cdktf/provider-google/lib/compute-region-health-check";
import { Construct } from "constructs";
import type { BalancerInbound, BalancerProps, BuiltBalancer } from "../../contracts/balancer";
import { ownLabels } from "../../platform/naming/labels";
import type { GooglePassthroughBalancer } from "../../platform/types/google/balancer";
import { labelled } from "../labels";
import { healthSettings, logSettings, probeRanges } from "./health-settings";
import { partName } from "./names";

export type PassthroughProps = Omit<BalancerProps<"google">, "balancer"> & { readonly balancer: GooglePassthroughBalancer };

export class PassthroughBalancer extends Construct implements BuiltBalancer<"google"> {
  readonly endpoint: BuiltBalancer<"google">["endpoint"];
  readonly targets: BuiltBalancer<"google">["targets"];
  readonly inbound: readonly BalancerInbound[];

  constructor(
    scope: Construct,
    id: string,
    private readonly props: PassthroughProps,
  ) {
    super(scope, id);
    const address = this.createAddress();
    const service = this.createService();
    this.createForwardingRule(address, service);
    this.endpoint = { kind: "ip", ip: address.address };
    this.targets = {
      namedPorts: [],
      attach: (groups) => service.putBackend(groups.map((group) => ({ group, balancingMode: "CONNECTION" }))),
    };
    this.inbound = this.inboundRules();
  }

  private get isInternal(): boolean {
    return this.props.balancer.clients.scheme === "internal";
  }

  /** Protected from deletion, because certificates and the boot data of hosts contain the address. */
  private createAddress(): ComputeAddress {
    const { balancer, location, links } = this.props;
    return new ComputeAddress(this, "address", {
      name: partName(balancer),
      region: location.region,
      ...(this.isInternal
        ? { addressType: "INTERNAL", purpose: "GCE_ENDPOINT", subnetwork: links.subnet }
        : { addressType: "EXTERNAL", networkTier: "PREMIUM" }),
      ...labelled(ownLabels(balancer.labels, location)),
      ...(balancer.deletionProtection && { lifecycle: { preventDestroy: true } }),
    });
  }

  private createService(): ComputeRegionBackendService {
    const { balancer, location } = this.props;
    const health = new ComputeRegionHealthCheck(this, "health", {
      name: partName(balancer),
      region: location.region,
      ...healthSettings(balancer.health),
    });
    return new ComputeRegionBackendService(this, "Default", {
      name: partName(balancer),
      region: location.region,
      loadBalancingScheme: this.isInternal ? "INTERNAL" : "EXTERNAL",
      protocol: "TCP",
      healthChecks: [health.id],
      sessionAffinity: "NONE",
      connectionDrainingTimeoutSec: balancer.drainSeconds,
      logConfig: logSettings(balancer.accessLogs),
    });
  }

  private createForwardingRule(address: ComputeAddress, service: ComputeRegionBackendService): void {
    const { balancer, location, links } = this.props;
    new ComputeForwardingRule(this, "rule", {
      name: partName(balancer),
      region: location.region,
      ipAddress: address.id,
      ipProtocol: "TCP",
      ports: balancer.ports.map(String),
      backendService: service.id,
      ...(this.isInternal
        ? { loadBalancingScheme: "INTERNAL", network: links.network, subnetwork: links.subnet, allowGlobalAccess: false }
        : { loadBalancingScheme: "EXTERNAL", networkTier: "PREMIUM" }),
      ...labelled(ownLabels(balancer.labels, location)),
    });
  }

  /** Targets see the addresses of clients, so the ingress rules of the targets restrict the clients. */
  private inboundRules(): BalancerInbound[] {
    const { balancer, links } = this.props;
    const ranges = balancer.clients.sources ?? links.ranges;
    const probes = probeRanges(this.isInternal ? "usual" : "external-passthrough");
    return [
      ...balancer.ports.map((port) => ({
        port,
        from: { kind: "ranges" as const, ranges },
        why: `Clients of load balancer ${balancer.role}`,
      })),
      { port: balancer.health.port, from: { kind: "ranges", ranges: probes }, why: `Health checks of load balancer ${balancer.role}` },
    ];
  }
}
