import { describe, expect, test } from "vitest";
import { awsScenarios, spec } from "./access-scenarios/aws";
import { firewallScenarios } from "./access-scenarios/firewall";
import { googleAndAzureScenarios } from "./access-scenarios/google-and-azure";
import { reviewed } from "./reviewed";

const scenarios = [...awsScenarios, ...googleAndAzureScenarios, ...firewallScenarios];

describe("Scenarios of access, exposure and protection", () => {
  test.each(scenarios)("$name", ({ base, next, verdict, finding }) => {
    const result = reviewed(base, next);
    if (finding !== undefined) expect(result.findings).toContainEqual(expect.objectContaining(finding));
    expect(result.verdict).toBe(verdict);
  });

  test.each(scenarios.filter(({ finding }) => finding === undefined))("$name: no row of access or exposure", ({ base, next }) =>
    expect(reviewed(base, next).findings.filter(({ topic }) => topic === "access" || topic === "exposure")).toEqual([]),
  );

  test("a new cluster with a private API is safe, but for the fact that nobody is in it", () => {
    const result = reviewed(`networks:\n  main: { location: use1, cidr: 10.0.0.0/16 }\n`, spec());
    expect(result.findings.filter(({ weight }) => weight !== "info").map(({ kind }) => kind)).toEqual(["B5012"]);
  });
});
