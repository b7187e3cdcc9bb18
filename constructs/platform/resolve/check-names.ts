/** Whether clusters keep names of their own after vendors' limits have cut them. */
import { orchestratorRecord } from "../../catalog/orchestrators";
import type { ParsedCluster } from "../../language/schema/cluster";
import { clusterName } from "../naming/cluster-name";
import { sharedNames } from "../naming/names";
import type { ParsedEntry } from "./entries";
import { accountOf } from "./pulls";
import type { Report } from "./reporter";

export function checkNames(clusters: readonly ParsedEntry<ParsedCluster>[], report: Report): void {
  // Two of one identity are told as such, and share their name for that.
  const distinct = [...new Map(clusters.map((each) => [each.meta.id, each])).values()];
  const claims = distinct.map(({ parsed, meta, location }) => {
    const { orchestrator } = parsed;
    // Clusters on hosts of their own are host groups of one kind to the vendor, whatever runs on them.
    const kind = orchestratorRecord(orchestrator).managed ? orchestrator : "hosts";
    const scope = [location.cloud, accountOf(location), location.region, kind].join(" ");
    return { scope, name: clusterName(orchestrator, meta.name), path: meta.path };
  });
  for (const { claim, first } of sharedNames(claims))
    report("B4090", claim.path.split("."), { message: `The resource gets the same name as ${first}`, value: claim.name });
}
