/** A managed registry. */
import { compareText } from "../../naming/order";
import type { Cloud } from "../../types/location";
import type { ManagedRegistries, ManagedRegistry } from "../../types/registry";
import { type Encryption, hasOwnKey } from "../../types/shared/value";
import { type Held, heldEach, heldIf, heldKey } from "../held-parts";
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
  holds: (resource) => heldOn(resource.cloud, resource),
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

/** What a registry of each cloud holds that can leave while the registry stays. */
const held: { readonly [C in Cloud]: (registry: ManagedRegistries[C]) => readonly Held[] } = {
  // ECR creates repositories of mirrors and replicas itself, so only their key is in a stack.
  aws: (registry) => {
    const { encryption, mirrors, replicas, repositories } = registry;
    return [
      ...heldKey(registry),
      ...heldEach(
        "repositories",
        repositories.map(({ id }) => id),
      ),
      ...heldIf(mirrors.length > 0 && hasOwnKey(encryption), "caches"),
      ...(isEncrypted(encryption) ? heldEach("replica-keys", replicas) : []),
    ];
  },
  google: (registry) => {
    const { encryption, mirrors, replicas, repositories } = registry;
    return [
      ...heldKey(registry),
      ...heldEach(
        "repositories",
        repositories.map(({ id }) => id),
      ),
      ...heldEach(
        "mirrors",
        mirrors.map(({ upstream }) => upstream),
      ),
      ...heldEach("replicas", repositories.length > 0 ? replicas : []),
      ...(isEncrypted(encryption) ? heldEach("replica-keys", replicas) : []),
    ];
  },
  // Repositories, caches and replicas are within the one resource, which stays.
  azure: heldKey,
};

const heldOn = <C extends Cloud>(cloud: C, registry: ManagedRegistries[C]): readonly Held[] => held[cloud](registry);

/** A replica has a key of its own, also if the registry uses an existing one. */
const isEncrypted = (encryption: Encryption): boolean => encryption.kind === "key" || hasOwnKey(encryption);
