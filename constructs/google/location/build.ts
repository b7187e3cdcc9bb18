/** Builds stack `location-x`: what the project must have before the units of the location. */
import type { BuildUnit } from "../../contracts/build";
import type { GoogleLocationSettings } from "../../platform/types/google/location";
import { ProjectServices } from "./project-services";

/** Construct id, and so the prefix of addresses. */
const LOCATION = "location";

export const buildLocation: BuildUnit<"location", GoogleLocationSettings> = (scope, { resource, location }) => {
  new ProjectServices(scope, LOCATION, { settings: resource, location });
};
