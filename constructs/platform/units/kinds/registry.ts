/** A managed registry. */
import { compareText } from "../../naming/order";
import type { ManagedRegistry } from "../../types/registry";
import type { UnitKindDefinition } from "./definition";
import { locationStacks } from "./location-stacks";

export const registry: UnitKindDefinition<"registry"> = {
  section: "registries",
  after: ["location", "network"],
  plural: "registries",
  entries: ({ registries }) => registries,
  all: ({ registries }) => registries.filter((each) => each.kind === "managed"),
  id: ({ id }) => id,
  path: ({ path }) => path,
  protected: ({ deletionProtection }) => deletionProtection,
  needs: (resource, source) => [
    ...locationStacks("registry", [resource.location, ...otherLocationsOf(resource)], source),
    ...endpointsOf(resource),
  ],
  locations: otherLocationsOf,
};

/** Locations of replicas, and of private endpoints. */
function otherLocationsOf(resource: ManagedRegistry): string[] {
  const endpoints = "endpoints" in resource ? resource.endpoints : [];
  return [...resource.replicas, ...endpoints.map(({ location }) => location)];
}

/** Stacks of the networks in which the registry has private endpoints. */
const endpointsOf = (resource: ManagedRegistry): string[] =>
  "endpoints" in resource ? resource.endpoints.flatMap(({ place }) => (place.kind === "stack" ? [place.stack] : [])).sort(compareText) : [];
