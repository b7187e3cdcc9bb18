/** Builds stack `location-x`: the settings that ECR has once for each account and region. */
import type { BuildUnit } from "../../contracts/build";
import { wholeName } from "../../platform/naming/names";
import type { AwsLocationSettings } from "../../platform/types/aws/registry";
import { LocationSettings } from "./location";

/** Construct id of the settings, and so the prefix of their addresses. */
const LOCATION = "location";

export const buildLocation: BuildUnit<"location", AwsLocationSettings> = (scope, { resource, location, platform }, context) => {
  const name = wholeName(platform, resource.location, "repositories");
  new LocationSettings(scope, LOCATION, { settings: resource, location, name, context });
};
