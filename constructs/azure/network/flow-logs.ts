/** Records of what passes through a network, in a storage account of its own that only Azure's own services reach. */
import { NetworkWatcherFlowLog } from "@cdktf/provider-azurerm/lib/network-watcher-flow-log";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";
import { Fn, Token } from "cdktf";
import { Construct } from "constructs";
import { vendorName } from "../../platform/naming/names";
import type { AzureManagedNetwork } from "../../platform/types/azure/network";
import { unitName } from "../names";
import type { ResourceGroupPlacement } from "../resource-group/resource-group";
import { secureStorage } from "../storage-account";
import { tagged } from "../tags";

const RETENTION_DAYS = 90;

/** Shared access signatures are valid for a day at most (`DD.HH:MM:SS`); a request with one that is valid for longer is recorded. */
const SIGNATURES = { expirationPeriod: "01.00:00:00", expirationAction: "Log" } as const;

/**
 * Azure makes one watcher for a subscription and region by itself, with the region's first network.
 * @see https://learn.microsoft.com/azure/network-watcher/network-watcher-create
 */
const azuresWatcher = (region: string) => ({ networkWatcherName: `NetworkWatcher_${region}`, resourceGroupName: "NetworkWatcherRG" });

/** Positions of the names in `/subscriptions/…/resourceGroups/GROUP/providers/Microsoft.Network/networkWatchers/NAME`. */
const PLACES = { group: 4, name: 8 } as const;

function givenWatcher(id: string) {
  const part = (place: number): string => (Token.isUnresolved(id) ? Fn.element(Fn.split("/", id), place) : (id.split("/")[place] ?? ""));
  return { networkWatcherName: part(PLACES.name), resourceGroupName: part(PLACES.group) };
}

export interface FlowLogsProps {
  readonly network: AzureManagedNetwork;
  /** Resource id; null: the watcher that Azure creates. */
  readonly watcherId: string | null;
  readonly placement: ResourceGroupPlacement;
  readonly vnetId: string;
}

export class FlowLogs extends Construct {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: FlowLogsProps,
  ) {
    super(scope, id);
    const { network, placement, vnetId, watcherId } = props;
    new NetworkWatcherFlowLog(this, "Default", {
      name: vendorName("azure-network-part", `${unitName(network)}-flow-logs`),
      ...(watcherId === null ? azuresWatcher(placement.region) : givenWatcher(watcherId)),
      location: placement.region,
      targetResourceId: vnetId,
      storageAccountId: this.createStore().id,
      enabled: true,
      version: 2,
      retentionPolicy: { enabled: true, days: RETENTION_DAYS },
      ...tagged(placement.labels),
    });
  }

  private createStore(): StorageAccount {
    const { network, placement } = this.props;
    return new StorageAccount(this, "store", {
      name: vendorName("storage-account", `${unitName(network)}-flow-logs`, placement.location.subscription),
      location: placement.region,
      resourceGroupName: placement.resourceGroup,
      ...secureStorage(network.zoneRedundantLogs),
      // By a key of the account is how the watcher writes; nobody else comes through the firewall.
      sharedAccessKeyEnabled: true,
      sasPolicy: SIGNATURES,
      publicNetworkAccessEnabled: true,
      networkRules: { defaultAction: "Deny", bypass: ["AzureServices"] },
      ...(network.deletionProtection && { lifecycle: { preventDestroy: true } }),
      ...tagged(placement.labels),
    });
  }
}
