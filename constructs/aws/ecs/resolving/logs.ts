/** How long CloudWatch keeps a cluster's logs, and where they go beside it. */
import { isRetention, nextRetention, retentionsOf } from "../../../catalog/log-retention";
import type { EcsCluster } from "../../../platform/types/aws/cluster";
import { logTarget } from "../../logs/target";
import type { Report } from "../codes";

export function checkLogs({ retentionDays, to }: EcsCluster["logs"], report: Report): void {
  if (!isRetention("aws", retentionDays)) {
    const next = nextRetention("aws", retentionDays);
    report("B4707", ["logs", "retention"], {
      message: "is not a number of days that CloudWatch keeps logs for",
      value: `${retentionDays}d`,
      allowed: retentionsOf("aws"),
      ...(next !== null && { fix: `write retention: ${next}d` }),
    });
  }
  if (to !== null && logTarget(to) === null)
    report("B4708", ["logs", "to"], { message: "is not a bucket, a Firehose stream or a log destination", value: to });
}
