/** How long CloudWatch keeps the control plane's logs, and where they go beside it. */
import type { EksCluster } from "../../../platform/types/aws/cluster";
import { logTarget } from "../../logs/target";
import type { Report } from "../codes";

/** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html */
const retentions = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];

export function checkLogs({ retentionDays, to }: EksCluster["logs"], report: Report): void {
  if (!retentions.includes(retentionDays)) {
    const next = retentions.find((days) => days > retentionDays) ?? retentions.at(-1)!;
    report("B4617", ["logs", "retention"], {
      message: "is not a number of days that CloudWatch keeps logs for",
      value: `${retentionDays}d`,
      allowed: retentions.map((days) => `${days}d`).join(", "),
      fix: `write retention: ${next}d`,
    });
  }
  if (to !== null && logTarget(to) === null)
    report("B4612", ["logs", "to"], { message: "is not a bucket, a Firehose stream or a log destination", value: to });
}
