import { describe, expect, it } from "vitest";
import { built } from "../../../../constructs/assembly/tables";
import { formatProblems, problemsToJson } from "../../../../constructs/language/problems/format-problems";
import type { PlacedProblem } from "../../../../constructs/language/problems/problem";
import { readSpec, readSpecObject } from "../../../../constructs/language/read";

const yaml = `apiVersion: berth/v1
name: shop
locations:
  use1: { cloud: aws, region: us-east-1, account: "123456789012" }
  usw2: { cloud: aws, region: us-west-2, account: "123456789012" }
clusters:
  apps:
    location: [use1, usw2]
    orchestrator: eks
    pools:
      general:
        machine: { cpu: 4, memory: 16G }
`;
const { problems } = readSpec(["berth.yaml"], built, { read: () => yaml });
const problem: PlacedProblem = { code: "B2006", severity: "error", path: ["a", 0, "b"], message: "must be x or y", place: null };

describe("problems as text", () => {
  it("have a line for the message, what was written, what is allowed, and the fix", () => {
    expect(formatProblems(problems)).toBe(`berth.yaml:12:18  error  B2104  clusters.apps.pools.general.machine
  memory needs a unit: Ki, Mi, Gi or Ti
  got: { cpu: 4, memory: 16G }
  fix: write memory: 16Gi`);
  });

  it("show what was written, not what it was parsed to", () => {
    const { problems: number } = readSpec(["berth.yaml"], built, { read: () => yaml.replace("pools:", "version: 1.30\n    pools:") });
    expect(formatProblems(number)).toContain("version must be text, but YAML reads 1.30 as a number\n  got: 1.30\n");
  });

  it("have no place if there is no file", () => {
    expect(formatProblems(readSpecObject({ apiVersion: "berth/v2" }, built).problems)).toContain(
      "error  B2006  apiVersion\n  apiVersion must be berth/v1\n  got: berth/v2\n",
    );
  });

  it("list what is allowed on a line of its own", () => {
    expect(formatProblems([{ ...problem, message: "b must be one of the allowed values", allowed: "x, y" }])).toBe(
      "error  B2006  a.0.b\n  b must be one of the allowed values\n  allowed: x, y",
    );
  });

  it("cut long lists and long values", () => {
    const allowed = Array.from({ length: 200 }, (_, n) => `key${n}`).join(", ");
    const lines = formatProblems([{ ...problem, value: allowed, allowed }]).split("\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(320);
  });

  it("are coloured by the paint that is handed in", () => {
    const mark = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
    const paint = { red: mark("red"), yellow: mark("yellow"), bold: mark("bold"), dim: mark("dim") };
    expect(formatProblems(problems, paint)).toContain("<bold>berth.yaml:12:18</bold>  <red>error</red>  B2104");
    expect(formatProblems([{ ...problem, severity: "warning" }], paint)).toContain("<yellow>warning</yellow>");
  });
});

describe("control characters of a spec", () => {
  it.each(["\u001b[31m", "\u0000", "\u202e", "\u009b2J", "\r"])("are replaced in every part of a problem: %j", (control) => {
    const [problem] = problems as [PlacedProblem];
    const hostile = `a${control}b`;
    const place = { file: hostile, line: 1, column: 1, endLine: 1, endColumn: 1 };
    const parts = { path: [hostile], message: hostile, value: hostile, written: hostile, allowed: hostile, fix: hostile, place };
    const text = formatProblems([{ ...problem, ...parts }]);
    expect(text).not.toContain(control);
    expect(text.match(/a\uFFFD[^\n]*?b/g)).toHaveLength(6);
  });
});

describe("problems as JSON", () => {
  it("have exactly the fields of the language's page", () => {
    expect(problemsToJson(problems)).toEqual([
      {
        code: "B2104",
        severity: "error",
        file: "berth.yaml",
        line: 12,
        column: 18,
        endLine: 12,
        endColumn: 41,
        path: "clusters.apps.pools.general.machine",
        value: { cpu: 4, memory: "16G" },
        allowed: null,
        message: "memory needs a unit: Ki, Mi, Gi or Ti",
        fix: "write memory: 16Gi",
      },
    ]);
  });
});
