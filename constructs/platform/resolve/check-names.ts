/** Whether clusters keep names of their own after vendors' limits have cut them. */
import type { Orchestrator, ParsedCluster } from "../../language/schema/cluster";
import { type LocalKind, sharedNames, vendorName } from "../naming/names";
import type { ParsedEntry } from "./entries";
import { accountOf } from "./pulls";
import type { Report } from "./reporter";

/** What limits the name; own orchestrators are groups of hosts. */
const nameKinds: Readonly<Record<Orchestrator, LocalKind>> = {
  eks: "eks-cluster",
  gke: "gke-cluster",
  aks: "aks-cluster",
  ecs: "ecs-cluster",
  kubernetes: "instance-template",
  swarm: "instance-template",
  nomad: "instance-template",
  mesos: "instance-template",
};

export function checkNames(clusters: readonly ParsedEntry<ParsedCluster>[], report: Report): void {
  // Two of one identity are told as such, and share their name for that.
  const distinct = [...new Map(clusters.map((each) => [each.meta.id, each])).values()];
  const claims = distinct.map(({ parsed, meta, location }) => {
    const kind = nameKinds[parsed.orchestrator];
    const scope = [location.cloud, accountOf(location), location.region, kind].join(" ");
    return { scope, name: vendorName(kind, meta.name), path: meta.path };
  });
  for (const { claim, first } of sharedNames(claims))
    report("B4090", claim.path.split("."), { message: `gets the name ${claim.name}, as ${first} does`, value: claim.name });
}
