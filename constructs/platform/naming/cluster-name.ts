/** Names of clusters, cut to what the orchestrator's vendor takes. */
import { orchestratorRecord } from "../../catalog/orchestrators";
import type { Orchestrator } from "../../language/schema/cluster";
import { cutName } from "./names";

/** @param whole what `wholeName` gives */
export const clusterName = (orchestrator: Orchestrator, whole: string): string =>
  cutName(whole, orchestratorRecord(orchestrator).nameLimit);
