/** What must be done in addition to Terraform before a platform works in a new account, project or subscription. */
import type { CloudResolvers } from "../platform/resolve/resolvers";
import type { Cloud, Location, Locations } from "../platform/types/location";
import type { Platform } from "../platform/types/platform";
import type { Prerequisite } from "../platform/types/shared/prerequisite";
import { resolverTables } from "./tables";

/** In the order of locations. */
export const prerequisitesOf = (platform: Platform): Prerequisite[] =>
  platform.locations.flatMap((location) => [
    ...platform.prerequisites.filter(({ location: key }) => key === location.key),
    ...ofLocation(location.cloud, location, platform),
  ]);

function ofLocation<C extends Cloud>(cloud: C, location: Location, platform: Platform): readonly Prerequisite[] {
  const resolvers: CloudResolvers<C> = resolverTables.clouds[cloud];
  const { name, environment } = platform;
  return resolvers.prerequisites(location as Locations[C], { platform: { name, environment }, units: platform });
}
