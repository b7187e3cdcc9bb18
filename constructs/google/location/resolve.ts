/** Decides locations on Google Cloud: which APIs their units need, and whose work it is to enable them. */
import { vendorName, wholeName } from "../../platform/naming/names";
import type { CloudResolvers } from "../../platform/resolve/resolvers";
import { serviceNeeds } from "../services/needs";

type Resolvers = Pick<CloudResolvers<"google">, "location" | "locationSettings">;

export const resolveLocation: Resolvers["location"] = ({ region, project, impersonate, services }, key, labels) => ({
  key,
  cloud: "google",
  region,
  labels,
  project,
  impersonate: impersonate ?? null,
  services,
});

/** Several locations of one project each enable what their own units need: an API that is on stays as it is, and none is ever disabled. */
export const resolveLocationSettings: Resolvers["locationSettings"] = (location, _registries, _context, { platform, units }) => {
  const { apis, agents } = serviceNeeds(location, units);
  if (location.services === "external" || apis.length === 0) return null;
  const agentRepository = agents.includes("artifact-registry")
    ? vendorName("artifact-repository", wholeName(platform, location.key, "service-agent"))
    : null;
  return { cloud: "google", location: location.key, apis, agentRepository };
};
