/** Where control plane logs go beside CloudWatch, told from the ARN. */

import { isToken } from "../../language/schema/values";
import type { ReportOf } from "../../platform/resolve/resource-reporter";
import type { ValueOrReference } from "../../platform/types/shared/value";

/** `bucket`: by a Firehose stream made for it. `direct`: what CloudWatch itself can send to. */
export type LogTarget = "bucket" | "direct";

/** Null where it is neither. A reference, whose value only apply knows, is taken for a bucket; a precondition checks it then. */
export function logTarget(to: ValueOrReference): LogTarget | null {
  if (typeof to !== "string" || isToken(to) || /^arn:[a-z-]+:s3:::[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(to)) return "bucket";
  return isFirehose(to) || /^arn:[a-z-]+:logs:[a-z0-9-]+:\d{12}:destination:\S+$/.test(to) ? "direct" : null;
}

export function checkLogTarget(to: ValueOrReference | null, report: ReportOf<never>): void {
  if (to !== null && logTarget(to) === null)
    report("B4064", ["logs", "to"], {
      message: "is not a bucket, a Firehose stream or a log destination",
      value: to,
      fix: "write its ARN: arn:aws:s3:::central-logs or arn:aws:firehose:us-east-1:123456789012:deliverystream/logs",
    });
}

/** A stream of this account, for which CloudWatch needs a role; a log destination brings its own rights. */
export const isFirehose = (arn: string): boolean => /^arn:[a-z-]+:firehose:[a-z0-9-]+:\d{12}:deliverystream\/\S+$/.test(arn);
