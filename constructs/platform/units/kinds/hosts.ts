/** A host group that runs a hypervisor. */
import { heldInNetwork, heldKey } from "../held-parts";
import type { UnitKindDefinition } from "./definition";
import { locationStacks } from "./location-stacks";
import { networkStacks } from "./network-stacks";

export const hosts: UnitKindDefinition<"hosts"> = {
  section: "hypervisors",
  after: ["location", "network"],
  plural: "host groups",
  // The engine plans the pools, so the spec has no keys for them.
  entries: ({ hostGroups }) => hostGroups.map(({ pools: _pools, ...meta }) => meta),
  all: ({ hostGroups }) => hostGroups,
  id: ({ id }) => id,
  path: ({ path }) => path,
  protected: ({ deletionProtection }) => deletionProtection,
  holds: (hosts) => [...heldKey(hosts), ...heldInNetwork(hosts.network)],
  needs: ({ location, network }, source) => [...locationStacks("other", [location], source), ...networkStacks(network)],
  locations: () => [],
};
