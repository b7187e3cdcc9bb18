/** Builds stack `cluster-x` of an EKS cluster: its network, unless another stack has it, the cluster, and what others may know of it. */
import type { BuildContext, BuildUnit } from "../../contracts/build";
import type { EksCluster } from "../../platform/types/aws/cluster";
import { networkLinks } from "../network/links";
import { ManagedCluster } from "./cluster";
import { clusterOutputs } from "./outputs";

/** Construct id of the cluster, and so the beginning of every address. */
const CLUSTER = "cluster";

/** @public Loaded by `require`, when the first unit needs it. */
export const buildEks: BuildUnit<"cluster", EksCluster> = (scope, { resource, location }, context) => {
  const links = networkLinks(scope, resource.network, context, location);
  const cluster = new ManagedCluster(scope, CLUSTER, { cluster: resource, location, links, context });
  declareOutputs(cluster, context);
};

function declareOutputs(cluster: ManagedCluster, context: BuildContext): void {
  for (const [name, { value, description }] of Object.entries(clusterOutputs)) context.declareOutput(name, value(cluster), description);
}
