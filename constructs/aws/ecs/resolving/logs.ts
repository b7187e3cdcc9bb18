/** How long CloudWatch keeps a cluster's logs. */
import { isRetention, nextRetention, retentionsOf } from "../../../catalog/log-retention";
import type { EcsCluster } from "../../../platform/types/cluster";
import type { Report } from "./reporter";

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
  if (to !== null) report("B4708", ["logs", "to"], { message: "is not built for ECS", value: to });
}
