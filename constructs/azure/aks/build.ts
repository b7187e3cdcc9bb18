/** Builds stack `cluster-x` of an AKS cluster: its network, unless another stack has it, the cluster, and what others may know of it. */
import type { BuildContext, BuildUnit } from "../../contracts/build";
import { networkLinks } from "../network/links";
import { groundOf } from "../resource-group/resource-group";
import { ManagedCluster } from "./cluster";
import { clusterRules } from "./node-rules";
import { clusterOutputs } from "./outputs";

/** Construct id of the cluster, and so the beginning of every address. */
const CLUSTER = "cluster";

export const buildAks: BuildUnit<"cluster"> = (scope, { contents, location, unit }, context) => {
  if (contents.orchestrator !== "aks" || location.cloud !== "azure") throw new Error(`${unit.stack} is not an AKS cluster on Azure`);
  const placement = groundOf(scope, contents, location);
  const links = networkLinks(scope, contents.network, context, { meta: contents, placement, rules: clusterRules(contents.access) });
  const cluster = new ManagedCluster(scope, CLUSTER, { cluster: contents, placement, links, context });
  declareOutputs(cluster, context);
};

function declareOutputs(cluster: ManagedCluster, context: BuildContext): void {
  for (const [name, { value, description }] of Object.entries(clusterOutputs)) context.declareOutput(name, value(cluster), description);
}
