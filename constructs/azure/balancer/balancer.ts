/** A Standard load balancer for TCP over all zones, whose targets are the scale sets that join its pool. */
import { Lb, type LbConfig } from "@cdktf/provider-azurerm/lib/lb";
import { LbBackendAddressPool } from "@cdktf/provider-azurerm/lib/lb-backend-address-pool";
import { LbProbe } from "@cdktf/provider-azurerm/lib/lb-probe";
import { LbRule } from "@cdktf/provider-azurerm/lib/lb-rule";
import { PublicIp } from "@cdktf/provider-azurerm/lib/public-ip";
import { Construct } from "constructs";
import type { BalancerInbound, BalancerProps, BuiltBalancer } from "../../contracts/balancer";
import { tagged } from "../tags";

/** Name of the one frontend, within the balancer. */
const FRONTEND = "frontend";

type Frontend = Extract<LbConfig["frontendIpConfiguration"], readonly unknown[]>[number];

export class AzureLoadBalancer extends Construct implements BuiltBalancer<"azure"> {
  readonly endpoint: BuiltBalancer<"azure">["endpoint"];
  readonly targets: BuiltBalancer<"azure">["targets"];
  readonly inbound: readonly BalancerInbound[];

  constructor(
    scope: Construct,
    id: string,
    private readonly props: BalancerProps<"azure">,
  ) {
    super(scope, id);
    const publicIp = props.balancer.clients.scheme === "internet" ? this.createPublicIp() : null;
    const lb = this.createBalancer(publicIp);
    const pool = new LbBackendAddressPool(this, "pool", { name: "targets", loadbalancerId: lb.id });
    const ready = this.createRules(lb, pool);
    this.endpoint = { kind: "ip", ip: publicIp?.ipAddress ?? lb.privateIpAddress };
    this.targets = { backendAddressPoolIds: [pool.id], ready };
    this.inbound = this.inboundRules();
  }

  private get place() {
    const { balancer, location, resourceGroup } = this.props;
    const protection = balancer.deletionProtection ? { lifecycle: { preventDestroy: true } } : {};
    return {
      name: balancer.balancerName,
      location: location.region,
      resourceGroupName: resourceGroup,
      ...protection,
      ...tagged(balancer.labels),
    };
  }

  private createPublicIp(): PublicIp {
    const { zones } = this.props.balancer;
    return new PublicIp(this, "address", {
      ...this.place,
      allocationMethod: "Static",
      sku: "Standard",
      ...(zones.length > 0 && { zones: [...zones] }),
    });
  }

  private createBalancer(publicIp: PublicIp | null): Lb {
    const frontend = publicIp === null ? this.privateFrontend() : { name: FRONTEND, publicIpAddressId: publicIp.id };
    return new Lb(this, "Default", { ...this.place, sku: "Standard", frontendIpConfiguration: [frontend] });
  }

  private privateFrontend(): Frontend {
    const { balancer, links } = this.props;
    const { privateAddress, zones } = balancer;
    return {
      name: FRONTEND,
      subnetId: links.loadBalancerSubnetId ?? links.nodeSubnetId,
      ...(privateAddress === null
        ? { privateIpAddressAllocation: "Dynamic" }
        : { privateIpAddressAllocation: "Static", privateIpAddress: privateAddress }),
      ...(zones.length > 0 && { zones: [...zones] }),
    };
  }

  private createRules(lb: Lb, pool: LbBackendAddressPool): LbRule[] {
    const { health, listeners, idleMinutes } = this.props.balancer;
    const probe = new LbProbe(this, "health", {
      name: "health",
      loadbalancerId: lb.id,
      protocol: "Http",
      port: health.port,
      requestPath: health.path,
      intervalInSeconds: health.everySeconds,
      // Azure has one number, for good answers in a row and for bad ones.
      probeThreshold: health.unhealthyCount,
    });
    return listeners.map(
      ({ port, targetPort }) =>
        new LbRule(this, `rule-${port}`, {
          name: `port-${port}`,
          loadbalancerId: lb.id,
          protocol: "Tcp",
          frontendIpConfigurationName: FRONTEND,
          frontendPort: port,
          backendPort: targetPort,
          backendAddressPoolIds: [pool.id],
          probeId: probe.id,
          idleTimeoutInMinutes: idleMinutes,
          tcpResetEnabled: true,
          // Targets reach the internet through their network's egress, never through this address.
          disableOutboundSnat: true,
        }),
    );
  }

  /** Targets see the client's own address, so their ingress rules restrict clients. */
  private inboundRules(): BalancerInbound[] {
    const { balancer, links } = this.props;
    const { role, health, listeners, clients } = balancer;
    const ports = [...new Set(listeners.map(({ targetPort }) => targetPort))].sort((a, b) => a - b);
    const from = { kind: "ranges", ranges: clients.sources ?? links.ranges } as const;
    return [
      ...ports.map((port) => ({ port, from, why: `Clients of load balancer ${role}` })),
      { port: health.port, from: { kind: "service-tag", tag: "AzureLoadBalancer" }, why: `Health checks of load balancer ${role}` },
    ];
  }
}
