/** A group of hosts over zones that heals what fails and rolls what changes, with nothing open to them but Google's own checks and sessions. */
import { ComputeHealthCheck } from "@cdktf/provider-google/lib/compute-health-check";
import { ComputeRegionInstanceGroupManager } from "@cdktf/provider-google/lib/compute-region-instance-group-manager";
import type { ComputeRegionInstanceTemplate } from "@cdktf/provider-google/lib/compute-region-instance-template";
import { ServiceAccount } from "@cdktf/provider-google/lib/service-account";
import { Construct } from "constructs";
import type { BuildContext } from "../../contracts/build";
import type { GoogleNetworkLinks } from "../../contracts/network";
import { ownLabels } from "../../platform/naming/labels";
import { vendorName } from "../../platform/naming/names";
import type { GoogleHostGroup } from "../../platform/types/google/host-group";
import type { GoogleLocation } from "../../platform/types/google/location";
import type { Labels } from "../../platform/types/shared/value";
import { EncryptionKey } from "../encryption/key";
import { HostFirewall } from "./firewall";
import { currentImage } from "./image";
import { hostTemplate } from "./instance-template";
import { offeredIn } from "./offered";
import { SoleTenantNodes } from "./sole-tenant-nodes";

export interface HostGroupProps {
  readonly hosts: GoogleHostGroup;
  readonly location: GoogleLocation;
  readonly links: GoogleNetworkLinks;
  readonly context: BuildContext;
}

/** Packages are installed at first boot; before that a host's health says nothing. */
const WARMUP_SECONDS = 1200;

export class HostGroup extends Construct {
  readonly group: ComputeRegionInstanceGroupManager;
  readonly account: ServiceAccount;
  readonly keyId: string | null;
  private readonly labels: Labels;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: HostGroupProps,
  ) {
    super(scope, id);
    const { hosts, location } = props;
    this.labels = ownLabels(hosts.labels, location);
    this.keyId = this.createKey();
    this.account = this.createAccount();
    // Of a network of others, maybe in another project, they say what gets in: without their rule a health check would fail for ever.
    const health = props.links.isOwn ? this.createHealth() : null;
    this.group = this.createGroup(this.createTemplate(), health);
  }

  private createKey(): string | null {
    const { hosts, location, context } = this.props;
    return new EncryptionKey(this, "key", {
      location,
      encryption: hosts.encryption,
      name: `${hosts.name}-hosts`,
      agents: ["compute"],
      deletionProtection: hosts.deletionProtection,
      context,
      labels: this.labels,
    }).keyId;
  }

  private createAccount(): ServiceAccount {
    const { hosts } = this.props;
    return new ServiceAccount(this, "account", {
      accountId: vendorName("google-service-account", `${hosts.name}-host`),
      displayName: `Hosts ${hosts.name}`,
      description: "Hosts of guests: no role at all",
    });
  }

  private createHealth(): ComputeHealthCheck {
    const { hosts, links } = this.props;
    const { port, path } = hosts.bootstrap.health;
    new HostFirewall(this, "firewall", {
      name: hosts.name,
      network: links.network,
      account: this.account.email,
      healthPort: port,
      ipv6: hosts.network.network.ipv6,
    });
    return new ComputeHealthCheck(this, "health", {
      name: vendorName("google-network", `${hosts.name}-hosts`),
      description: "Whether a host can run guests",
      checkIntervalSec: 30,
      timeoutSec: 10,
      healthyThreshold: 2,
      unhealthyThreshold: 10,
      httpHealthCheck: { port, requestPath: path },
      logConfig: { enable: true },
    });
  }

  private createTemplate(): ComputeRegionInstanceTemplate {
    const { hosts, links, location } = this.props;
    const { nodeType } = hosts;
    const nodes = nodeType === null ? null : new SoleTenantNodes(this, "sole-tenant", hosts, nodeType, location.region);
    return hostTemplate(this, {
      hosts,
      links,
      region: location.region,
      image: currentImage(this, hosts.bootstrap.image, hosts.arch),
      keyId: this.keyId,
      account: this.account.email,
      node: nodes?.label ?? null,
      labels: this.labels,
      dependsOn: [...links.ready, ...(nodes?.groups ?? [])],
      lifecycle: { precondition: offeredIn(this, hosts) },
    });
  }

  private createGroup(template: ComputeRegionInstanceTemplate, health: ComputeHealthCheck | null): ComputeRegionInstanceGroupManager {
    const { hosts, location } = this.props;
    const name = vendorName("google-network", `${hosts.name}-hosts`);
    return new ComputeRegionInstanceGroupManager(this, "Default", {
      name,
      description: "Hosts of guests",
      baseInstanceName: vendorName("google-network", hosts.name),
      region: location.region,
      distributionPolicyZones: [...hosts.zones],
      distributionPolicyTargetShape: "EVEN",
      targetSize: hosts.count,
      version: [{ instanceTemplate: template.selfLink }],
      ...(health !== null && { autoHealingPolicies: { healthCheck: health.id, initialDelaySec: WARMUP_SECONDS } }),
      // A host that is unfit stops itself, and one that has stopped is made anew.
      instanceLifecyclePolicy: { defaultActionOnFailure: "REPAIR", forceUpdateOnRepair: "YES" },
      updatePolicy: {
        type: "PROACTIVE",
        minimalAction: "REPLACE",
        mostDisruptiveAllowedAction: "REPLACE",
        replacementMethod: "SUBSTITUTE",
        instanceRedistributionType: "PROACTIVE",
        // New hosts first. Google takes no number between none and one for each zone.
        maxSurgeFixed: hosts.zones.length,
        maxUnavailableFixed: 0,
      },
      waitForInstances: true,
      waitForInstancesStatus: "UPDATED",
      timeouts: { create: "45m", update: "60m", delete: "30m" },
    });
  }
}
