/** Checks the destination of a cluster's logs in addition to their own bucket. */

import { isToken } from "../../../language/schema/values";
import type { ValueOrReference } from "../../../platform/types/shared/value";
import type { Report } from "../codes";

/** Destinations of a log sink, recognized by the form of their ids. */
const targets = {
  bucket: /^projects\/_\/buckets\/[a-z0-9][a-z0-9._-]{1,61}[a-z0-9]$/,
  topic: /^projects\/[a-z0-9.:-]+\/topics\/[A-Za-z][\w.~+%-]{2,254}$/,
  dataset: /^projects\/[a-z0-9.:-]+\/datasets\/\w{1,1024}$/,
  logBucket: /^projects\/[a-z0-9.:-]+\/locations\/[a-z0-9-]+\/buckets\/[\w.-]{1,100}$/,
} as const;

export type LogTarget = keyof typeof targets;

/** Null if it is not a destination. A reference, whose value is unknown until apply, must be the id or name of a bucket. */
export function logTarget(to: ValueOrReference): LogTarget | null {
  if (typeof to !== "string" || isToken(to)) return "bucket";
  return (Object.keys(targets) as LogTarget[]).find((kind) => targets[kind].test(to)) ?? null;
}

export function checkLogs(to: ValueOrReference | null, report: Report): void {
  if (to !== null && logTarget(to) === null)
    report("B4064", ["logs", "to"], {
      message: "logs.to is not a bucket, topic, dataset or log bucket of Google Cloud",
      value: to,
      fix: "write projects/_/buckets/NAME, projects/P/topics/NAME, projects/P/datasets/NAME or projects/P/locations/L/buckets/NAME",
    });
}
