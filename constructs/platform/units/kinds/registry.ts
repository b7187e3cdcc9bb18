/** A managed registry. */
import { compareText } from "../../naming/order";
import type { ManagedRegistry } from "../../types/registry";
import { stackName } from "../stack-name";
import type { UnitKindDefinition, UnitSource } from "./definition";

export const registry: UnitKindDefinition<"registry"> = {
  section: "registries",
  after: ["location", "network"],
  plural: "registries",
  entries: ({ registries }) => registries,
  all: ({ registries }) => registries.filter((each) => each.kind === "managed"),
  id: ({ id }) => id,
  path: ({ path }) => path,
  protected: ({ deletionProtection }) => deletionProtection,
  needs: (resource, source) => [...settingsOf(resource, source), ...endpointsOf(resource)],
  locations: ({ replicas }) => replicas,
};

/** Settings of the locations to which images are pushed or replicated: they apply to images as they arrive. */
function settingsOf({ location, replicas }: ManagedRegistry, { locationSettings }: UnitSource): string[] {
  const touched = new Set([location, ...replicas]);
  return locationSettings
    .filter((settings) => touched.has(settings.location))
    .map((settings) => stackName("location", settings.location))
    .sort(compareText);
}

/** Stacks of the networks in which the registry has private endpoints. */
const endpointsOf = (resource: ManagedRegistry): string[] =>
  "endpoints" in resource ? resource.endpoints.map(({ stack }) => stack).sort(compareText) : [];
