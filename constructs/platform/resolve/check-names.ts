/** Checks that names of clusters are unique after they were shortened to the vendors' limits. */
import { orchestratorRecord } from "../../catalog/orchestrators";
import type { ParsedCluster } from "../../language/schema/cluster";
import { accountOf } from "../lock/stored-location";
import { clusterName } from "../naming/cluster-name";
import { sharedNames } from "../naming/names";
import type { ParsedEntry } from "./entries";
import type { Report } from "./reporter";

export function checkNames(clusters: readonly ParsedEntry<ParsedCluster>[], report: Report): void {
  // Entries with the same identity have the same name, and are reported for the identity.
  const distinct = [...new Map(clusters.map((each) => [each.meta.id, each])).values()];
  const claims = distinct.map(({ parsed, meta, location }) => {
    const { orchestrator } = parsed;
    // To the vendor, all self-hosted clusters are host groups, whatever their orchestrator.
    const kind = orchestratorRecord(orchestrator).managed ? orchestrator : "hosts";
    const scope = [location.cloud, accountOf(location), location.region, kind].join(" ");
    return { scope, name: clusterName(orchestrator, meta.name), path: meta.path };
  });
  for (const { claim, first } of sharedNames(claims))
    report("B4090", claim.path.split("."), { message: `The cluster has the same name in the cloud as ${first}`, value: claim.name });
}
