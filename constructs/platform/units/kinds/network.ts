/** A declared, managed network. */
import type { UnitKindDefinition } from "./definition";

export const network: UnitKindDefinition<"network"> = {
  section: "networks",
  after: [],
  plural: "networks",
  entries: ({ networks }) => networks,
  all: ({ networks }) => networks.filter((each) => each.kind === "managed"),
  id: ({ id }) => id,
  path: ({ path }) => path,
  protected: ({ deletionProtection }) => deletionProtection,
  needs: () => [],
  locations: () => [],
};
