/** Builds stack `cluster-x` of a GKE cluster: its network, unless another stack has it, its subnet, the cluster, and what others may know of it. */
import type { BuildUnit } from "../../contracts/build";
import { networkLinks } from "../network/links";
import { ManagedCluster } from "./cluster";
import { clusterOutputs } from "./outputs";

/** Construct id of the cluster, and so the beginning of every address. */
const CLUSTER = "cluster";

export const buildGke: BuildUnit<"cluster"> = (scope, { contents, location, unit }, context) => {
  if (contents.orchestrator !== "gke" || location.cloud !== "google") throw new Error(`${unit.stack} is not a GKE cluster on Google Cloud`);
  const needs = { name: `${contents.name}-nodes`, pods: contents.podRange, services: contents.serviceRange };
  const links = networkLinks(scope, contents.network, context, location, needs);
  const cluster = new ManagedCluster(scope, CLUSTER, { cluster: contents, location, links, context });
  for (const [name, { value, description }] of Object.entries(clusterOutputs)) context.declareOutput(name, value(cluster), description);
};
