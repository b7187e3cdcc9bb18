/** Records of what passes through a network, in a storage account of its own that only Azure's own services reach. */
import { NetworkWatcherFlowLog } from "@cdktf/provider-azurerm/lib/network-watcher-flow-log";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";
import { Construct } from "constructs";
import { vendorName } from "../../platform/naming/names";
import type { AzureManagedNetwork } from "../../platform/types/azure/network";
import { unitName } from "../names";
import type { ResourceGroupPlacement } from "../resource-group/resource-group";
import { secureStorage } from "../storage-account";
import { tagged } from "../tags";

const RETENTION_DAYS = 90;

/**
 * Azure makes one watcher for a subscription and region by itself, with the region's first network.
 * @see https://learn.microsoft.com/azure/network-watcher/network-watcher-create
 */
const WATCHER_GROUP = "NetworkWatcherRG";
const watcherOf = (region: string): string => `NetworkWatcher_${region}`;

export interface FlowLogsProps {
  readonly network: AzureManagedNetwork;
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
    const { network, placement, vnetId } = props;
    new NetworkWatcherFlowLog(this, "Default", {
      name: vendorName("azure-network-part", `${unitName(network)}-flow-logs`),
      networkWatcherName: watcherOf(placement.region),
      resourceGroupName: WATCHER_GROUP,
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
      ...secureStorage(network.zones.length > 1),
      // By a key of the account is how the watcher writes; nobody else comes through the firewall.
      sharedAccessKeyEnabled: true,
      publicNetworkAccessEnabled: true,
      networkRules: { defaultAction: "Deny", bypass: ["AzureServices"] },
      ...(network.deletionProtection && { lifecycle: { preventDestroy: true } }),
      ...tagged(placement.labels),
    });
  }
}
