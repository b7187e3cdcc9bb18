/** A managed cluster. */
import { cloudCapabilities } from "../../../catalog/cloud-capabilities";
import type { Cluster } from "../../types/cluster";
import type { Registry } from "../../types/registry";
import { stackName } from "../stack-name";
import type { UnitKindDefinition } from "./definition";
import { locationStacks } from "./location-stacks";
import { networkStacks } from "./network-stacks";

export const cluster: UnitKindDefinition<"cluster"> = {
  section: "clusters",
  after: ["location", "network", "registry"],
  plural: "clusters",
  entries: ({ clusters }) => clusters,
  all: ({ clusters }) => clusters,
  id: ({ id }) => id,
  path: ({ path }) => path,
  protected: ({ deletionProtection }) => deletionProtection,
  needs: (resource, source) => [
    ...locationStacks("other", [resource.location], source),
    ...networkStacks(resource.network),
    ...(cloudCapabilities[resource.cloud].pullRightsOf === "repository" ? pulledStacks(resource, source.registries) : []),
  ],
  locations: () => [],
};

/** Stacks of the registries on which the cluster's own stack grants pull rights. */
const pulledStacks = ({ pulls }: Cluster, registries: readonly Registry[]): string[] =>
  registries
    .filter(({ kind, id }) => kind === "managed" && pulls.some((pull) => pull.registry === id))
    .map(({ id }) => stackName("registry", id));
