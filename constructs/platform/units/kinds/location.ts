/** What a cloud has once for an account and region, a project or a subscription. */
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
  /** Keys in it count as parts of the registries that use them. */
  holds: () => [],
  needs: () => [],
  locations: (settings) => ("replications" in settings ? settings.replications.map(({ toLocation }) => toLocation) : []),
};
