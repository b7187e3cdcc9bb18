/** Decides locations on Google Cloud, which have no settings of their own. */
import type { CloudResolvers } from "../../platform/resolve/resolvers";

type Resolvers = Pick<CloudResolvers<"google">, "location" | "locationSettings">;

export const resolveLocation: Resolvers["location"] = ({ region, project, impersonate }, key, labels) => ({
  key,
  cloud: "google",
  region,
  labels,
  project,
  impersonate: impersonate ?? null,
});

export const noLocationSettings: Resolvers["locationSettings"] = () => null;
