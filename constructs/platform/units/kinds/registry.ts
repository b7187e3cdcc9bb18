/** A registry that the platform makes. */
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

/** Settings of the locations that images are pushed or replicated to: they judge what arrives. */
function settingsOf({ location, replicas }: ManagedRegistry, { locationSettings }: UnitSource): string[] {
  const touched = new Set([location, ...replicas]);
  return locationSettings
    .filter((settings) => touched.has(settings.location))
    .map((settings) => stackName("location", settings.location))
    .sort(compareText);
}

/** Networks that it has private endpoints in. */
const endpointsOf = (resource: ManagedRegistry): string[] =>
  "endpoints" in resource ? resource.endpoints.map(({ stack }) => stack).sort(compareText) : [];
