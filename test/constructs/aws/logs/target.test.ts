import { describe, expect, it } from "vitest";
import { checkLogTarget } from "../../../../constructs/aws/logs/target";
import type { ValueOrReference } from "../../../../constructs/platform/types/shared/value";
import { reported } from "../eks/problems";

describe("forwarded logs", () => {
  it.each<[ValueOrReference, string[]]>([
    ["arn:aws:s3:::central-logs", []],
    ["arn:aws-cn:s3:::central-logs", []],
    ["arn:aws:firehose:us-east-1:123456789012:deliverystream/logs", []],
    ["arn:aws:logs:us-east-1:123456789012:destination:logs", []],
    [{ from: "core", output: "bucket", item: null }, []],
    ["central-logs", ["B4064 logs.to"]],
    ["arn:aws:sqs:us-east-1:123456789012:logs", ["B4064 logs.to"]],
    ["arn:aws:s3:::central-logs/path", ["B4064 logs.to"]],
  ])("sent to %j", (to, expected) => {
    const { report, lines } = reported();
    checkLogTarget(to, report);
    expect(lines()).toEqual(expected);
  });
});
