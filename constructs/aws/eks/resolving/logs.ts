/** How long CloudWatch keeps the control plane's logs, and where they go beside it. */
import type { EksCluster } from "../../../platform/types/aws/cluster";
import { logTarget } from "../../logs/target";
import type { Report } from "../codes";

export function checkLogs({ to }: EksCluster["logs"], report: Report): void {
  if (to !== null && logTarget(to) === null)
    report("B4612", ["logs", "to"], { message: "is not a bucket, a Firehose stream or a log destination", value: to });
}
