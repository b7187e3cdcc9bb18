/** A group of hosts that replaces what fails and rolls what changes, new ones first, with nothing open to them. */
import {
  LinuxVirtualMachineScaleSet,
  type LinuxVirtualMachineScaleSetConfig,
} from "@cdktf/provider-azurerm/lib/linux-virtual-machine-scale-set";
import { Construct } from "constructs";
import type { BuildContext } from "../../contracts/build";
import type { AzureNetworkLinks } from "../../contracts/network";
import { vendorName } from "../../platform/naming/names";
import type { AzureHostGroup } from "../../platform/types/azure/host-group";
import { DiskEncryption } from "../encryption/disks";
import { userIdentity } from "../iam/identity";
import { unitName } from "../names";
import { hostRules, SecurityGroup } from "../network/security-group";
import type { ResourceGroupPlacement } from "../resource-group/resource-group";
import { tagged } from "../tags";
import { healthExtension } from "./health";
import { hostImage } from "./image";
import { PLACEHOLDER_SSH_KEY } from "./login-key";

export interface HostGroupProps {
  readonly hosts: AzureHostGroup;
  readonly placement: ResourceGroupPlacement;
  readonly links: AzureNetworkLinks;
  readonly context: BuildContext;
}

/** Whose key nobody holds. */
const ADMIN = "unused";

/** After how long a host that is not fit is replaced. */
const REPAIR_AFTER = "PT30M";

export class HostGroup extends Construct {
  readonly group: LinuxVirtualMachineScaleSet;
  readonly securityGroupId: string;
  /** Null: the vendor's own key. */
  readonly diskEncryptionSetId: string | null;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: HostGroupProps,
  ) {
    super(scope, id);
    const { hosts, placement, context } = props;
    const { encryption, deletionProtection } = hosts;
    const disks = new DiskEncryption(this, "disks", { placement, encryption, name: this.name, deletionProtection, context });
    this.diskEncryptionSetId = disks.setId;
    // At the machines themselves, since a subnet that others made has their rules.
    this.securityGroupId = new SecurityGroup(this, "security", { placement, name: `${this.name}-machines`, rules: hostRules }).groupId;
    this.group = this.createGroup(disks);
  }

  private get name(): string {
    return unitName(this.props.hosts);
  }

  private createGroup(disks: DiskEncryption): LinuxVirtualMachineScaleSet {
    const { hosts, placement } = this.props;
    const { bootstrap, machine, count, zones } = hosts;
    return new LinuxVirtualMachineScaleSet(this, "group", {
      name: vendorName("scale-set", this.name),
      location: placement.region,
      resourceGroupName: placement.resourceGroup,
      sku: machine.type,
      instances: count,
      ...(zones.length > 0 && { zones: [...zones] }),
      singlePlacementGroup: false,
      overprovision: false,
      ...adminAccount,
      ...trustedLaunch,
      ...rollout,
      customData: Buffer.from(bootstrap.userData, "utf8").toString("base64"),
      sourceImageReference: { ...hostImage(bootstrap.image), version: "latest" },
      osDisk: this.disk(disks.setId),
      networkInterface: [this.networkInterface()],
      identity: { type: "UserAssigned", identityIds: [userIdentity(this, "identity", this.name, placement).id] },
      extension: [healthExtension(bootstrap.health)],
      bootDiagnostics: {},
      ...(disks.ready.length > 0 && { dependsOn: [...disks.ready] }),
      ...tagged(placement.labels),
    });
  }

  private disk(diskEncryptionSetId: string | null): LinuxVirtualMachineScaleSetConfig["osDisk"] {
    const { diskGiB, diskType } = this.props.hosts;
    return {
      caching: "ReadWrite",
      storageAccountType: diskType,
      diskSizeGb: diskGiB,
      ...(diskEncryptionSetId !== null && { diskEncryptionSetId }),
    };
  }

  private networkInterface(): Extract<LinuxVirtualMachineScaleSetConfig["networkInterface"], readonly unknown[]>[number] {
    return {
      name: "primary",
      primary: true,
      enableAcceleratedNetworking: true,
      networkSecurityGroupId: this.securityGroupId,
      ipConfiguration: [{ name: "primary", primary: true, subnetId: this.props.links.nodeSubnetId }],
    };
  }
}

/** By nobody: sessions go by Azure's run command, which needs no port and no key. */
const adminAccount = {
  adminUsername: ADMIN,
  disablePasswordAuthentication: true,
  adminSshKey: [{ username: ADMIN, publicKey: PLACEHOLDER_SSH_KEY }],
};

/** Trusted Launch, and disks that are encrypted on the machine below too. */
const trustedLaunch = {
  encryptionAtHostEnabled: true,
  secureBootEnabled: true,
  vtpmEnabled: true,
  provisionVmAgent: true,
  extensionOperationsEnabled: true,
};

/**
 * New hosts first, a fifth at a time and one at least; where these are not fit, it stops and the old ones stay. The numbers never change:
 * others would replace the group.
 */
const rollout = {
  upgradeMode: "Rolling",
  rollingUpgradePolicy: {
    maxBatchInstancePercent: 20,
    // Hosts that are all unfit are what a change may have to mend.
    maxUnhealthyInstancePercent: 100,
    maxUnhealthyUpgradedInstancePercent: 20,
    pauseTimeBetweenBatches: "PT1M",
    prioritizeUnhealthyInstancesEnabled: true,
    maximumSurgeInstancesEnabled: true,
  },
  automaticInstanceRepair: { enabled: true, action: "Replace", gracePeriod: REPAIR_AFTER },
};
