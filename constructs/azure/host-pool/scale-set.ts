/** The scale set of a pool: it replaces what fails, and rolls what changes unless a host program does. */
import {
  LinuxVirtualMachineScaleSet,
  type LinuxVirtualMachineScaleSetConfig,
} from "@cdktf/provider-azurerm/lib/linux-virtual-machine-scale-set";
import type { Construct } from "constructs";
import { vendorName } from "../../platform/naming/names";
import type { AzureHostPool } from "../../platform/types/azure/host-pool";
import type { RolledBy } from "../../platform/types/shared/host-pool";
import type { DiskEncryption } from "../encryption/disks";
import type { ResourceGroupPlacement } from "../resource-group/resource-group";
import { tagged } from "../tags";
import { healthExtension } from "./health";
import { imageSource } from "./image";
import { PLACEHOLDER_SSH_KEY } from "./login-key";

export interface ScaleSetProps {
  readonly pool: AzureHostPool;
  /** The whole name on Azure: `shop-prod-lab-hosts`. */
  readonly name: string;
  readonly placement: ResourceGroupPlacement;
  readonly subnetId: string;
  readonly securityGroupId: string;
  /** Application security groups that the machines belong to. */
  readonly memberOf: readonly string[];
  /** Backend pools of load balancers. */
  readonly backendPools: readonly string[];
  readonly identityId: string;
  readonly disks: DiskEncryption;
}

/** Nobody has the private key of this user. */
const ADMIN = "unused";

/** After how long a host that is not fit is replaced. */
const REPAIR_AFTER = "PT30M";

export function scaleSet(scope: Construct, props: ScaleSetProps): LinuxVirtualMachineScaleSet {
  const { pool, name, placement, identityId, disks } = props;
  const { boot, machine, count, zones, rolledBy } = pool;
  return new LinuxVirtualMachineScaleSet(scope, "group", {
    name: vendorName("scale-set", name),
    location: placement.region,
    resourceGroupName: placement.resourceGroup,
    sku: machine.type,
    instances: count.min,
    ...(zones.length > 0 && { zones: [...zones] }),
    singlePlacementGroup: false,
    overprovision: false,
    ...adminAccount,
    ...trustedLaunch,
    ...rollouts[rolledBy],
    ...repair,
    ...(boot.drainSeconds !== null && { terminationNotification: notification(boot.drainSeconds) }),
    customData: Buffer.from(boot.userData, "utf8").toString("base64"),
    ...imageSource(pool),
    osDisk: disk(pool, disks.setId),
    networkInterface: [networkInterface(props)],
    identity: { type: "UserAssigned", identityIds: [identityId] },
    extension: [healthExtension(boot.health)],
    bootDiagnostics: {},
    ...(disks.ready.length > 0 && { dependsOn: [...disks.ready] }),
    ...((rolledBy === "host-program" || count.min !== count.max) && { lifecycle: { ignoreChanges: ["instances"] } }),
    ...tagged(placement.labels),
  });
}

const disk = ({ diskGiB, diskType }: AzureHostPool, diskEncryptionSetId: string | null): LinuxVirtualMachineScaleSetConfig["osDisk"] => ({
  caching: "ReadWrite",
  storageAccountType: diskType,
  diskSizeGb: diskGiB,
  ...(diskEncryptionSetId !== null && { diskEncryptionSetId }),
});

type Interface = Extract<LinuxVirtualMachineScaleSetConfig["networkInterface"], readonly unknown[]>[number];

const networkInterface = ({ subnetId, securityGroupId, memberOf, backendPools }: ScaleSetProps): Interface => ({
  name: "primary",
  primary: true,
  enableAcceleratedNetworking: true,
  networkSecurityGroupId: securityGroupId,
  ipConfiguration: [
    {
      name: "primary",
      primary: true,
      subnetId,
      ...(memberOf.length > 0 && { applicationSecurityGroupIds: [...memberOf] }),
      ...(backendPools.length > 0 && { loadBalancerBackendAddressPoolIds: [...backendPools] }),
    },
  ],
});

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
 * New hosts first, a fifth at a time and one at least; where these are not fit, the rollout stops and the old hosts stay. The numbers never change:
 * others would replace the group.
 */
const rollouts: Readonly<Record<RolledBy, Partial<LinuxVirtualMachineScaleSetConfig>>> = {
  cloud: {
    upgradeMode: "Rolling",
    rollingUpgradePolicy: {
      maxBatchInstancePercent: 20,
      // Hosts that are all unfit may be what a change has to fix.
      maxUnhealthyInstancePercent: 100,
      maxUnhealthyUpgradedInstancePercent: 20,
      pauseTimeBetweenBatches: "PT1M",
      prioritizeUnhealthyInstancesEnabled: true,
      maximumSurgeInstancesEnabled: true,
    },
  },
  "host-program": { upgradeMode: "Manual" },
};

const repair = { automaticInstanceRepair: { enabled: true, action: "Replace", gracePeriod: REPAIR_AFTER } };

/** Shortest and longest that Azure waits, in minutes. */
const NOTICE_MINUTES = [5, 15] as const;

function notification(drainSeconds: number) {
  const [shortest, longest] = NOTICE_MINUTES;
  return { enabled: true, timeout: `PT${Math.min(Math.max(Math.ceil(drainSeconds / 60), shortest), longest)}M` };
}
