import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Ajv from "ajv";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../../review/model/finding";
import { renderSarif } from "../../../review/render/sarif";
import { reviewOf } from "../changed";
import { reviews } from "./fixtures";

const folder = dirname(require.resolve("@microsoft/jest-sarif/package.json"));
// Written for draft 4, but no keyword in it differs from what ajv reads.
const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(join(folder, "lib/schemas/sarif-2.1.0-rtm.5.json"), "utf8"));
const validate = new Ajv({ allErrors: true, strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);

const place = { file: "specs/my berth.yaml", line: 7, column: 3, endLine: 7, endColumn: 9 };
const finding = (more: Partial<Finding>): Finding => ({
  kind: "replaced",
  topic: "replace",
  weight: "review",
  message: "is replaced",
  ...more,
});
const runOf = (...findings: Finding[]) => JSON.parse(renderSarif(reviewOf({ findings }))).runs[0];

describe("15. Delivery: SARIF", () => {
  it.each(Object.entries(reviews))("%s is SARIF 2.1.0", (_, make) => {
    validate(JSON.parse(renderSarif(make())));
    expect(validate.errors ?? []).toEqual([]);
  });

  it("names the line of the spec, the resource, and the rule that found it", () => {
    const run = runOf(
      finding({ place, at: { stack: "cluster-a", address: "aws_x.y" }, specPath: "clusters.a", weight: "block" }),
      finding({ kind: "order", topic: "order" }),
    );
    expect(run.results[0]).toMatchObject({
      ruleId: "replaced",
      level: "error",
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: "specs/my%20berth.yaml" }, region: { startLine: 7, startColumn: 3 } },
          logicalLocations: [{ fullyQualifiedName: "cluster-a/aws_x.y" }, { fullyQualifiedName: "clusters.a" }],
        },
      ],
    });
    for (const result of run.results) expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
  });

  it("puts what has no line of its own at the first of the spec, so that code scanning shows it", () => {
    expect(runOf(finding({}), finding({ place })).results[0].locations[0].physicalLocation).toMatchObject({ region: { startLine: 1 } });
  });

  it("keeps the fingerprint when lines move, and tells two alike apart", () => {
    const print = (...findings: Finding[]) =>
      runOf(...findings).results.map((result: { partialFingerprints: object }) => Object.values(result.partialFingerprints)[0]);
    const [one, other] = print(finding({ place }), finding({ place: { ...place, line: 99 } }));
    expect(one).not.toBe(other);
    expect(print(finding({ place: { ...place, line: 40 } }))).toEqual([one]);
  });

  it.each([
    ["a link", "see [here](https://x)", "see \\[here\\](https://x)"],
    ["an argument", "{0}", "{{0}}"],
    ["a control character", "a\u001b[31mb", "a\uFFFD\\[31mb"],
  ])("takes %s in a value for text", (_, message, text) => {
    expect(runOf(finding({ message })).results[0].message.text).toBe(text);
  });
});
