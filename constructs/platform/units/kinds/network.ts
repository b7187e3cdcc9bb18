/** A declared, managed network. */
import { heldFlowLogs } from "../held-parts";
import type { UnitKindDefinition } from "./definition";
import { locationStacks } from "./location-stacks";

export const network: UnitKindDefinition<"network"> = {
  section: "networks",
  after: ["location"],
  plural: "networks",
  entries: ({ networks }) => networks,
  all: ({ networks }) => networks.filter((each) => each.kind === "managed"),
  id: ({ id }) => id,
  path: ({ path }) => path,
  protected: ({ deletionProtection }) => deletionProtection,
  holds: heldFlowLogs,
  needs: ({ location }, source) => locationStacks("other", [location], source),
  locations: () => [],
};
