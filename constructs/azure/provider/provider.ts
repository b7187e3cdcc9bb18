/** The Azure provider of a location: bound to its subscription, with the settings that keep a mistake from costing data. */
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import type { AzureLocation } from "../../platform/types/azure/location";
import { OF_DEFENDER, resourceProviders } from "../services/service-table";

/** @param alias left out for the unit's own location, whose provider is the default */
export function azureProvider(scope: Construct, location: AzureLocation, alias?: string): AzurermProvider {
  const { subscription, tenant, services } = location;
  return new AzurermProvider(scope, alias === undefined ? "azurerm" : `azurerm-${alias}`, {
    subscriptionId: subscription,
    ...(tenant !== null && { tenantId: tenant }),
    ...(alias !== undefined && { alias }),
    resourceProviderRegistrations: "none",
    ...(services === "managed" && { resourceProvidersToRegister: registered(location) }),
    // By the rights of whoever applies, and never by an account's keys.
    storageUseAzuread: true,
    features: [features],
  });
}

/** The only ones that the provider registers: those of the resources that Berth creates. It never unregisters one. */
const registered = ({ defender }: AzureLocation): string[] =>
  defender ? [...resourceProviders, OF_DEFENDER].sort() : [...resourceProviders];

/** Every one a choice: where the provider's own default would destroy more than is asked for, it is turned. */
const features = {
  resourceGroup: [{ preventDeletionIfContainsResources: true }],
  keyVault: [
    {
      // A vault whose purging is forbidden stays recoverable; asking for it would fail the destroy.
      purgeSoftDeleteOnDestroy: false,
      purgeSoftDeletedKeysOnDestroy: false,
      recoverSoftDeletedKeyVaults: true,
      recoverSoftDeletedKeys: true,
    },
  ],
  logAnalyticsWorkspace: [{ permanentlyDeleteOnDestroy: false }],
  // The storage account of flow logs is closed to the network that Terraform runs in.
  storage: [{ dataPlaneAvailable: false }],
  // Keys go with their vault, and have no way of going alone.
  templateDeployment: [{ deleteNestedItemsDuringDeletion: false }],
  virtualMachineScaleSet: [{ rollInstancesWhenRequired: true, scaleToZeroBeforeDeletion: true }],
};

/**
 * Keeps the provider from replacing machines of scale sets by itself after a change.
 * @param scope in the stack whose machines a program of their own replaces
 */
export function keepInstances(scope: Construct): void {
  for (const provider of TerraformStack.of(scope).allProviders())
    if (provider instanceof AzurermProvider) provider.addOverride(ROLL_INSTANCES, false);
}

const ROLL_INSTANCES = "features.0.virtual_machine_scale_set.0.roll_instances_when_required";
