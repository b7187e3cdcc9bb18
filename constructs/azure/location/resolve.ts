/** Decides Azure locations: which features their units need, who registers them, and the subscription's plan of Defender. */

import { wholeName } from "../../platform/naming/names";
import { compareText } from "../../platform/naming/order";
import type { CloudResolvers, LocationSettingsContext } from "../../platform/resolve/resolvers";
import { reporterFor } from "../../platform/resolve/resource-reporter";
import { isLiteral, valueOrNull } from "../../platform/resolve/values";
import type { AzureLocation } from "../../platform/types/azure/location";
import { azureCodes } from "../codes";
import { featureNeeds } from "../services/needs";

type Resolvers = Pick<CloudResolvers<"azure">, "location" | "locationSettings">;

export const resolveLocation: Resolvers["location"] = (parsed, key, labels) => ({
  key,
  cloud: "azure",
  region: parsed.region,
  labels,
  subscription: parsed.subscription,
  tenant: parsed.tenant ?? null,
  resourceGroup: parsed.resourceGroup ?? null,
  services: parsed.services,
  networkWatcher: valueOrNull(parsed.networkWatcher),
  defender: parsed.defender,
});

export const resolveLocationSettings: Resolvers["locationSettings"] = (location, _registries, context, { platform, units }) => {
  checkWatcher(location, context);
  checkDefender(location, context);
  const features = location.services === "external" ? [] : featureNeeds(location.key, units);
  if (features.length === 0 && !location.defender) return null;
  return {
    cloud: "azure",
    location: location.key,
    name: wholeName(platform, location.key, "location"),
    features,
    defender: location.defender,
  };
};

const WATCHER = /^\/subscriptions\/([0-9a-fA-F-]{36})\/resourceGroups\/[^/]+\/providers\/Microsoft\.Network\/networkWatchers\/[^/]+$/i;

function checkWatcher({ key, subscription, networkWatcher }: AzureLocation, context: LocationSettingsContext): void {
  if (networkWatcher === null || networkWatcher === "none" || !isLiteral(networkWatcher)) return;
  const report = reporterFor(azureCodes, `locations.${key}`, context.report);
  const owner = WATCHER.exec(networkWatcher)?.[1];
  if (owner === undefined)
    report("B5115", ["networkWatcher"], {
      message: "networkWatcher is not the resource id of a network watcher",
      value: networkWatcher,
      allowed: "none, or /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/networkWatchers/NAME",
    });
  else if (owner.toLowerCase() !== subscription.toLowerCase())
    report("B5115", ["networkWatcher"], {
      message: "networkWatcher is in another subscription than the location",
      value: networkWatcher,
      allowed: subscription,
    });
}

/** The plan is one for the subscription, so only one location enables it. */
function checkDefender({ key, subscription, defender }: AzureLocation, context: LocationSettingsContext): void {
  if (!defender) return;
  const [first] = [...context.locations.values()]
    .filter((other) => other.cloud === "azure" && other.defender && other.subscription.toLowerCase() === subscription.toLowerCase())
    .map((other) => other.key)
    .sort(compareText);
  if (first !== key)
    reporterFor(azureCodes, `locations.${key}`, context.report)("B5116", ["defender"], {
      message: `defender is already true at location ${first} of the same subscription`,
      value: true,
    });
}
