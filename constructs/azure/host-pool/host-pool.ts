/** A pool of hosts that replaces what fails and rolls what changes, new ones first, closed but for what its engine asks for. */
import { ApplicationSecurityGroup } from "@cdktf/provider-azurerm/lib/application-security-group";
import { Construct } from "constructs";
import type { BuildContext } from "../../contracts/build";
import type { BuiltPool, HostLinks } from "../../contracts/host-pool";
import type { AzureNetworkLinks } from "../../contracts/network";
import { vendorName } from "../../platform/naming/names";
import type { AzureHostPool } from "../../platform/types/azure/host-pool";
import type { HostedUnit } from "../../platform/types/host-pool";
import { DiskEncryption } from "../encryption/disks";
import { userIdentity } from "../iam/identity";
import { unitName } from "../names";
import { SecurityGroup } from "../network/security-group";
import { keepInstances } from "../provider/provider";
import type { ResourceGroupPlacement } from "../resource-group/resource-group";
import { tagged } from "../tags";
import { HostRights } from "./rights";
import { machineRules } from "./rules";
import { scaleSet } from "./scale-set";

export interface HostPoolProps {
  readonly pool: AzureHostPool;
  readonly unit: HostedUnit<"azure">;
  readonly placement: ResourceGroupPlacement;
  readonly links: AzureNetworkLinks;
  readonly hosts: HostLinks;
  readonly context: BuildContext;
  /** Application security groups by role; empty if no rule names machines. */
  readonly machines: Readonly<Record<string, string>>;
}

export class HostPool extends Construct implements BuiltPool {
  readonly role: string;
  readonly groupName: string;
  readonly groupId: string;
  readonly principal: string;
  readonly securityGroupId: string;
  /** Null: the vendor's own key. */
  readonly diskEncryptionSetId: string | null;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: HostPoolProps,
  ) {
    super(scope, id);
    const { pool, unit, placement, links, hosts, context, machines } = props;
    const { encryption, deletionProtection, generation } = unit;
    const { name } = this;
    this.role = pool.role;
    const disks = new DiskEncryption(this, "disks", { placement, encryption, name, generation, deletionProtection, context });
    this.diskEncryptionSetId = disks.setId;
    this.securityGroupId = this.createSecurityGroup();
    const identity = userIdentity(this, "identity", name, placement);
    this.principal = identity.principalId;
    const own = machines[pool.role];
    const group = scaleSet(this, {
      pool,
      name,
      placement,
      subnetId: links.nodeSubnetId,
      securityGroupId: this.securityGroupId,
      memberOf: own === undefined ? [] : [own],
      backendPools: hosts.balancers[pool.role]?.targets ?? [],
      identityId: identity.id,
      disks,
    });
    this.groupName = group.name;
    this.groupId = group.id;
    if (pool.rolledBy === "host-program") keepInstances(this);
    new HostRights(this, "rights", { pool, name, principalId: this.principal, groupId: this.groupId, hosts });
  }

  private get name(): string {
    return poolName(this.props);
  }

  /** At the machines themselves, since a subnet that others made has their rules. */
  private createSecurityGroup(): string {
    const { pool, unit, placement, links, hosts, machines } = this.props;
    const rules = machineRules(unit, { role: pool.role, hosts, networkRanges: links.ranges, machines });
    return new SecurityGroup(this, "security", { placement, name: `${this.name}-machines`, rules }).groupId;
  }
}

type Named = Pick<HostPoolProps, "pool" | "unit">;

const poolName = ({ pool, unit }: Named): string => unitName({ name: pool.name, path: unit.path });

/** By which rules name the machines of a pool. */
export const machineGroup = (scope: Construct, named: Named, placement: ResourceGroupPlacement): string =>
  new ApplicationSecurityGroup(scope, `${named.pool.role}-machines`, {
    name: vendorName("azure-network-part", `${poolName(named)}-machines`),
    location: placement.region,
    resourceGroupName: placement.resourceGroup,
    ...tagged(placement.labels),
  }).id;
