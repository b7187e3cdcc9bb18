/** A group of hosts that run a hypervisor. */
import type { UnitKindDefinition } from "./definition";
import { networkStacks } from "./network-stacks";

export const hosts: UnitKindDefinition<"hosts"> = {
  section: "hypervisors",
  after: ["network"],
  plural: "host groups",
  entries: ({ hostGroups }) => hostGroups,
  all: ({ hostGroups }) => hostGroups,
  id: ({ id }) => id,
  path: ({ path }) => path,
  protected: ({ deletionProtection }) => deletionProtection,
  needs: ({ network }) => networkStacks(network),
  locations: () => [],
};
