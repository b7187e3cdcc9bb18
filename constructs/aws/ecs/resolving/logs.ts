/** How long CloudWatch keeps a cluster's logs, and where they go beside it. */
import type { EcsCluster } from "../../../platform/types/aws/cluster";
import { logTarget } from "../../logs/target";
import type { Report } from "../codes";

export function checkLogs({ to }: EcsCluster["logs"], report: Report): void {
  if (to !== null && logTarget(to) === null)
    report("B4708", ["logs", "to"], { message: "is not a bucket, a Firehose stream or a log destination", value: to });
}
