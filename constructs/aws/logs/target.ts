/** Where control plane logs are forwarded to, decided by the ARN. */

import { isToken } from "../../language/schema/values";
import type { ReportOf } from "../../platform/resolve/resource-reporter";
import type { ValueOrReference } from "../../platform/types/shared/value";

/** `bucket`: through a Firehose stream that is created for it. `direct`: CloudWatch sends to it without one. */
export type LogTarget = "bucket" | "direct";

/** Null if it is neither. A reference, whose value is unknown until apply, counts as a bucket; a postcondition checks it. */
export function logTarget(to: ValueOrReference): LogTarget | null {
  if (typeof to !== "string" || isToken(to) || /^arn:[a-z-]+:s3:::[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(to)) return "bucket";
  return isFirehose(to) || /^arn:[a-z-]+:logs:[a-z0-9-]+:\d{12}:destination:\S+$/.test(to) ? "direct" : null;
}

export function checkLogTarget(to: ValueOrReference | null, report: ReportOf<never>): void {
  if (to !== null && logTarget(to) === null)
    report("B4064", ["logs", "to"], {
      message: "logs.to is not the ARN of a bucket, a Firehose stream or a log destination",
      value: to,
      fix: "write an ARN: arn:aws:s3:::central-logs or arn:aws:firehose:us-east-1:123456789012:deliverystream/logs",
    });
}

/** A stream of this account, for which CloudWatch requires a role; a log destination has a policy of its own. */
export const isFirehose = (arn: string): boolean => /^arn:[a-z-]+:firehose:[a-z0-9-]+:\d{12}:deliverystream\/\S+$/.test(arn);
