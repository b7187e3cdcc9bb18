import { describe, expect, it } from "vitest";
import { checkLogs } from "../../../../../constructs/aws/eks/resolving/logs";
import type { ValueOrReference } from "../../../../../constructs/platform/types/shared/value";
import { reported } from "../problems";

describe("control plane logs", () => {
  it.each<[number, string | undefined]>([
    [90, undefined],
    [100, "write retention: 120d"],
    [3653, undefined],
    [9999, "write retention: 3653d"],
  ])("kept %i days: fix %s", (retentionDays, fix) => {
    const { report, problems } = reported();
    checkLogs({ retentionDays, to: null }, report);
    expect(problems[0]?.fix).toBe(fix);
  });

  it.each<[ValueOrReference, string[]]>([
    ["arn:aws:s3:::central-logs", []],
    ["arn:aws-cn:s3:::central-logs", []],
    ["arn:aws:firehose:us-east-1:123456789012:deliverystream/logs", []],
    ["arn:aws:logs:us-east-1:123456789012:destination:logs", []],
    [{ from: "core", output: "bucket", item: null }, []],
    ["central-logs", ["B4612 logs.to"]],
    ["arn:aws:sqs:us-east-1:123456789012:logs", ["B4612 logs.to"]],
    ["arn:aws:s3:::central-logs/path", ["B4612 logs.to"]],
  ])("sent to %j", (to, expected) => {
    const { report, lines } = reported();
    checkLogs({ retentionDays: 90, to }, report);
    expect(lines()).toEqual(expected);
  });
});
