import { describe, expect, it } from "vitest";
import { patternOf } from "../../../../constructs/platform/naming/pattern";

describe("a pattern", () => {
  it.each([
    ["cluster-*", "cluster-apps", true],
    ["*", "anything", true],
    ["cluster-apps", "cluster-apps-2", false],
    ["aws_iam_role.*", "aws_iam_roleX", false],
  ])("%s over %s is %s", (pattern, text, expected) => expect(patternOf(pattern)(text)).toBe(expected));
});
