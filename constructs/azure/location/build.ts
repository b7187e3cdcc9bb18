/** Builds stack `location-x`: what the subscription must have before the units of the location. */
import type { BuildUnit } from "../../contracts/build";
import type { AzureLocationSettings } from "../../platform/types/azure/location";
import { SubscriptionServices } from "./subscription-services";

/** Construct id, and so the prefix of addresses. */
const LOCATION = "location";

export const buildLocation: BuildUnit<"location", AzureLocationSettings> = (scope, { resource, location }) => {
  new SubscriptionServices(scope, LOCATION, { settings: resource, location });
};
