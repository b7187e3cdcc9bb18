/** Decides Azure locations. Nothing is set there once for a subscription and region, so no location has a stack. */
import type { CloudResolvers } from "../../platform/resolve/resolvers";

type Resolvers = Pick<CloudResolvers<"azure">, "location" | "locationSettings">;

export const resolveLocation: Resolvers["location"] = (parsed, key, labels) => ({
  key,
  cloud: "azure",
  region: parsed.region,
  labels,
  subscription: parsed.subscription,
  tenant: parsed.tenant ?? null,
  resourceGroup: parsed.resourceGroup ?? null,
});

export const resolveLocationSettings: Resolvers["locationSettings"] = () => null;
