/** What a location has once for all of its registries. */
import type { UnitKindDefinition } from "./definition";

export const location: UnitKindDefinition<"location"> = {
  section: "locations",
  after: [],
  plural: null,
  entries: () => [],
  all: ({ locationSettings }) => locationSettings,
  id: (settings) => settings.location,
  path: (settings) => `locations.${settings.location}`,
  /** Settings, which deploying again brings back. */
  protected: () => false,
  needs: () => [],
  locations: ({ replications }) => replications.map(({ toLocation }) => toLocation),
};
