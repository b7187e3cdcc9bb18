/** Builds stack `location-x`: what ECR has once for an account and region. */
import type { BuildUnit } from "../../contracts/build";
import { wholeName } from "../../platform/naming/names";
import { LocationSettings } from "./location";

/** Construct id of the settings, and so the beginning of their addresses. */
const LOCATION = "location";

export const buildLocation: BuildUnit<"location"> = (scope, { resource, location, platform, unit }, context) => {
  if (location.cloud !== "aws") throw new Error(`${unit.stack} is not a location on AWS`);
  const name = wholeName(platform, resource.location, "repositories");
  new LocationSettings(scope, LOCATION, { settings: resource, location, name, context });
};
