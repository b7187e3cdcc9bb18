/** Settings of a location that all of its registries share. */
import type { UnitKindDefinition } from "./definition";

export const location: UnitKindDefinition<"location"> = {
  section: "locations",
  after: [],
  plural: null,
  entries: () => [],
  all: ({ locationSettings }) => locationSettings,
  id: (settings) => settings.location,
  path: (settings) => `locations.${settings.location}`,
  /** Deploying again restores settings. */
  protected: () => false,
  needs: () => [],
  locations: ({ replications }) => replications.map(({ toLocation }) => toLocation),
};
