/** A host pool over several zones. Its firewall allows only health checks, IAP and the traffic that its engine requests. */
import { ComputeHealthCheck } from "@cdktf/provider-google/lib/compute-health-check";
import type { ComputeRegionInstanceGroupManager } from "@cdktf/provider-google/lib/compute-region-instance-group-manager";
import type { ComputeRegionInstanceTemplate } from "@cdktf/provider-google/lib/compute-region-instance-template";
import { ServiceAccount } from "@cdktf/provider-google/lib/service-account";
import { Construct } from "constructs";
import type { BuildContext } from "../../contracts/build";
import type { Flow } from "../../contracts/flow";
import { type BuiltPool, balancerSources, type HostLinks } from "../../contracts/host-pool";
import type { GoogleNetworkLinks } from "../../contracts/network";
import { trafficOf } from "../../contracts/traffic";
import { ownLabels } from "../../platform/naming/labels";
import { vendorName } from "../../platform/naming/names";
import type { GoogleHostPool } from "../../platform/types/google/host-pool";
import type { GoogleLocation } from "../../platform/types/google/location";
import type { HostedUnit } from "../../platform/types/host-pool";
import type { Labels } from "../../platform/types/shared/value";
import { EncryptionKey } from "../encryption/key";
import { HostFirewall, healthCheckRanges } from "./firewall";
import { instanceGroup } from "./group";
import { imageOf } from "./image";
import { hostTemplate } from "./instance-template";
import { offeredIn } from "./offered";
import { HostRights } from "./rights";
import { SoleTenantNodes } from "./sole-tenant-nodes";

export interface HostPoolProps {
  readonly pool: GoogleHostPool;
  readonly unit: HostedUnit<"google">;
  readonly location: GoogleLocation;
  readonly links: GoogleNetworkLinks;
  readonly hosts: HostLinks;
  readonly context: BuildContext;
}

export class HostPool extends Construct implements BuiltPool {
  readonly role: string;
  readonly groupName: string;
  readonly groupId: string;
  /** Email address of the hosts' service account. */
  readonly principal: string;
  readonly keyId: string | null;
  private readonly account: ServiceAccount;
  /** Null in an existing network. */
  private readonly firewall: HostFirewall | null;
  private readonly labels: Labels;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: HostPoolProps,
  ) {
    super(scope, id);
    const { pool, unit, location, links } = props;
    this.role = pool.role;
    this.labels = ownLabels(unit.labels, location);
    this.keyId = this.createKey();
    this.account = this.createAccount();
    this.principal = this.account.email;
    // Berth adds no firewall rules to an existing network, so health checks could be blocked and hosts would be recreated for ever.
    this.firewall = links.isManaged ? this.createFirewall() : null;
    const health = links.isManaged ? this.createHealth() : null;
    const group = this.createGroup(health);
    this.groupName = group.name;
    this.groupId = group.id;
    new HostRights(this, "rights", {
      pool,
      generation: props.unit.generation,
      project: location.project,
      member: this.account.member,
      hosts: props.hosts,
    });
  }

  /** Allows the traffic that the engine requests. Called when all pools exist, because their rules refer to each other. */
  connect(pools: readonly HostPool[]): void {
    const { pool, unit, links } = this.props;
    this.firewall?.allow(trafficOf(pool, unit.pools), {
      sources: (flow) => this.sourcesOf(flow, pools),
      targets: ({ peer }) => {
        if (peer.kind === "range") return [peer.range];
        return peer.kind === "role" ? [links.nodeRange] : links.ranges;
      },
    });
  }

  private sourcesOf({ peer }: Flow, pools: readonly HostPool[]) {
    const { links, hosts } = this.props;
    switch (peer.kind) {
      case "role":
        return { accounts: pools.filter(({ role }) => role === peer.role).map(({ principal }) => principal) };
      case "balancer":
        return { ranges: [...healthCheckRanges, ...balancerSources(this.role, hosts)] };
      case "network":
        return { ranges: links.ranges };
      case "range":
        return { ranges: [peer.range] };
    }
  }

  private createKey(): string | null {
    const { pool, unit, location, context } = this.props;
    return new EncryptionKey(this, "key", {
      location,
      encryption: unit.encryption,
      name: `${pool.name}-hosts`,
      generation: unit.generation,
      agents: ["compute"],
      deletionProtection: unit.deletionProtection,
      context,
      labels: this.labels,
    }).keyId;
  }

  private createAccount(): ServiceAccount {
    const { pool } = this.props;
    return new ServiceAccount(this, "account", {
      accountId: vendorName("google-service-account", `${pool.name}-host`),
      displayName: `Hosts ${pool.name}`,
      description: "Hosts: only the roles that their engine requires",
    });
  }

  private createFirewall(): HostFirewall {
    const { pool, unit, links } = this.props;
    return new HostFirewall(this, "firewall", {
      name: pool.name,
      network: links.network,
      account: this.account.email,
      healthPort: pool.boot.health.port,
      ipv6: unit.network.network.ipv6,
    });
  }

  private createHealth(): ComputeHealthCheck {
    const { pool } = this.props;
    const { port, path } = pool.boot.health;
    return new ComputeHealthCheck(this, "health", {
      name: vendorName("google-network", `${pool.name}-hosts`),
      description: "Health of the hosts",
      checkIntervalSec: 30,
      timeoutSec: 10,
      healthyThreshold: 2,
      unhealthyThreshold: 10,
      httpHealthCheck: { port, requestPath: path },
      logConfig: { enable: true },
    });
  }

  private createGroup(health: ComputeHealthCheck | null): ComputeRegionInstanceGroupManager {
    const { pool, location } = this.props;
    return instanceGroup(this, { pool, region: location.region, template: this.createTemplate(), health });
  }

  private createTemplate(): ComputeRegionInstanceTemplate {
    const { pool, unit, links, location } = this.props;
    const { nodeType, zones, machine, nextMachine: nextType } = pool;
    const nodes = nodeType === null ? null : new SoleTenantNodes(this, "sole-tenant", pool, nodeType, location.region);
    return hostTemplate(this, {
      pool,
      unit,
      links,
      region: location.region,
      image: imageOf(pool),
      keyId: this.keyId,
      account: this.account.email,
      node: nodes?.label ?? null,
      labels: this.labels,
      dependsOn: [...links.ready, ...(nodes?.groups ?? [])],
      lifecycle: { precondition: offeredIn(this, { type: machine.type, zones, nextType, path: unit.path }) },
    });
  }
}
