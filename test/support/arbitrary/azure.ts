/** What Azure brings to a drawn spec. */
import fc from "fast-check";
import { aksCluster } from "./azure-aks";
import { azureHosts } from "./azure-hosts";
import { azureNetwork } from "./azure-network";
import { azureRegistry } from "./azure-registry";
import { entry, labels, type Written } from "./values";
import { type CloudArbitraries, WITHOUT_ZONES } from "./world";

function location(account: string): fc.Arbitrary<Written> {
  return entry(
    { subscription: fc.constant(account) },
    {
      labels,
      tenant: fc.constant("00000000-0000-0000-0000-00000000000a"),
      encryption: fc.constantFrom("customer", "provider"),
      state: fc.constant({ type: "azurerm", storageAccount: "locationstate", container: "state" }),
      services: fc.constantFrom("managed", "external"),
      networkWatcher: fc.constantFrom(
        "none",
        `/subscriptions/${account}/resourceGroups/watchers/providers/Microsoft.Network/networkWatchers/central`,
      ),
    },
  );
}

export const azure: CloudArbitraries = {
  regions: ["southeastasia", "westeurope", "northeurope", WITHOUT_ZONES],
  usualAccount: "00000000-0000-0000-0000-000000000001",
  account: fc.uuid(),
  location,
  network: azureNetwork,
  registry: azureRegistry,
  clusters: [aksCluster],
  hypervisors: [azureHosts],
};
