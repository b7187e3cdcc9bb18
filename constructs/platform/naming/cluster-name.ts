/** Names of clusters, shortened to the limit of the orchestrator's vendor. */
import { orchestratorRecord } from "../../catalog/orchestrators";
import type { Orchestrator } from "../../language/schema/cluster";
import { cutName } from "./names";

/** @param whole the result of `wholeName` */
export const clusterName = (orchestrator: Orchestrator, whole: string): string =>
  cutName(whole, orchestratorRecord(orchestrator).nameLimit);
