import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Failed } from "./checkov";
import { judgeOthers, type OtherRule, otherRules } from "./other-rules";
import { checkovRules } from "./rules";

const failed: Failed = { rule: "CKV_AWS_338", stack: "quick-start/network-main", address: "aws_cloudwatch_log_group.logs", meaning: "" };
const listed: OtherRule = { rule: "CKV_AWS_338", cloud: "AWS", types: ["aws_cloudwatch_log_group"], asks: "", reason: "", key: null };

describe("rules that are not core rules", () => {
  it("have to be listed if they fail", () => {
    expect(judgeOthers([failed], [])).toEqual({ unlisted: ["CKV_AWS_338 aws_cloudwatch_log_group"], unused: [] });
  });

  it("pass if they are listed with the type of the resource", () =>
    expect(judgeOthers([failed], [listed])).toEqual({ unlisted: [], unused: [] }));

  it("are reported for each type that is not listed, and each that no longer fails", () => {
    expect(judgeOthers([failed], [{ ...listed, types: ["data.aws_cloudwatch_log_group"] }])).toEqual({
      unlisted: ["CKV_AWS_338 aws_cloudwatch_log_group"],
      unused: ["CKV_AWS_338 data.aws_cloudwatch_log_group"],
    });
  });

  it("keep data sources apart from resources", () => {
    const read = { ...failed, address: "data.aws_cloudwatch_log_group.logs" };
    expect(judgeOthers([read], [listed]).unlisted).toEqual(["CKV_AWS_338 data.aws_cloudwatch_log_group"]);
  });

  it("leave core rules to waivers", () => {
    expect(judgeOthers([{ ...failed, rule: "CKV_AWS_39" }], []).unlisted).toEqual([]);
  });
});

describe("the list of the project", () => {
  it("names no core rule and no rule twice", () => {
    const rules = otherRules.map(({ rule }) => rule);
    expect(rules.filter((rule) => checkovRules.has(rule))).toEqual([]);
    expect(rules).toEqual([...new Set(rules)]);
  });

  it.each(otherRules.flatMap(({ key }) => key ?? []))("names a key of the language: %s", (key) => {
    expect(isKey(key.split("."))).toBe(true);
  });
});

type Schema = Readonly<Record<string, unknown>>;
const schema = JSON.parse(readFileSync(join(__dirname, "../../schema/berth.schema.json"), "utf8")) as Schema;

/** Whether the JSON schema has a key at a path, in which `*` is any key of a map. */
function isKey(path: readonly string[], at: unknown = schema): boolean {
  if (path.length === 0) return true;
  if (Array.isArray(at)) return at.some((each) => isKey(path, each));
  if (typeof at !== "object" || at === null) return false;
  const { $ref, anyOf, allOf, properties, additionalProperties } = at as Schema;
  if (typeof $ref === "string") return isKey(path, (schema["$defs"] as Schema)[$ref.replace("#/$defs/", "")]);
  const [step = "", ...rest] = path;
  const inner = step === "*" ? additionalProperties : (properties as Schema | undefined)?.[step];
  return (inner !== undefined && isKey(rest, inner)) || isKey(path, anyOf) || isKey(path, allOf);
}
