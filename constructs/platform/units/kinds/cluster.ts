/** A managed cluster. */
import { cloudCapabilities } from "../../../catalog/cloud-capabilities";
import { orchestratorRecord } from "../../../catalog/orchestrators";
import type { Cluster } from "../../types/cluster";
import type { Registry } from "../../types/registry";
import type { Encryption } from "../../types/shared/value";
import { type Held, heldIf, heldInNetwork, heldKey } from "../held-parts";
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
  holds,
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

function holds(cluster: Cluster): readonly Held[] {
  const { keepsDiskKey = false, storesMetrics = false } = orchestratorRecord(cluster.orchestrator);
  return [
    ...(keepsDiskKey ? heldDisks(cluster.encryption) : heldKey(cluster)),
    ...heldIf("backup" in cluster && cluster.backup !== null, "backups"),
    ...heldIf("containerInsights" in cluster && cluster.containerInsights !== "disabled", "insights"),
    ...heldIf(storesMetrics && cluster.metrics, "metrics"),
    ...heldInNetwork(cluster.network),
  ];
}

const heldDisks = ({ kind }: Encryption): readonly Held[] => [
  ...heldIf(kind === "customer", "disk-key"),
  ...heldIf(kind !== "provider", "disk-set"),
];
