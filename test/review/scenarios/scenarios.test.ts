import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Review } from "../../../review/model/review";
import { awsScenarios } from "./aws/all";
import { azureScenarios } from "./azure";
import { googleScenarios } from "./google";
import { awsPlatform } from "./platform-aws";
import { azurePlatform } from "./platform-azure";
import { googlePlatform } from "./platform-google";
import { countsText, edited, type Scenario } from "./scenario";
import { reviewOfSpecs } from "./sides";

const folder = mkdtempSync(join(tmpdir(), "berth-scenarios-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const clouds = {
  AWS: { scenarios: awsScenarios, platform: awsPlatform },
  "Google Cloud": { scenarios: googleScenarios, platform: googlePlatform },
  Azure: { scenarios: azureScenarios, platform: azurePlatform },
} as const;

/** Of what is replaced by its own change: how sure, and by which attributes. */
function replacedIn({ model }: Review): Readonly<Record<string, unknown>> {
  const own = model.changes.filter(({ action, causes }) => action === "replace" && causes.some(({ through }) => through === null));
  return Object.fromEntries(
    own.map(({ stack, address, certainty, causes }) => {
      const by = [...new Set(causes.filter(({ through }) => through === null).map(({ path }) => path))].sort();
      return [`${stack}/${address}`, { certainty, by }];
    }),
  );
}

function refusalOf(work: () => Review): readonly string[] {
  try {
    return [work().verdict];
  } catch (error) {
    const problems = (error as { readonly problems?: readonly { readonly severity: string; readonly code: string }[] }).problems ?? [];
    return [...new Set(problems.filter(({ severity }) => severity === "error").map(({ code }) => code))];
  }
}

describe.each(Object.entries(clouds))("Scenarios on %s", (cloud, { scenarios, platform }) => {
  const specsOf = ({ base = platform, edits, files = {} }: Scenario) => ({ base, head: edited(base, edits), files });

  it.each(scenarios.filter(({ expected }) => expected !== undefined).map((each) => [each.name, each] as const))("%s", (name, scenario) => {
    const { expected, today } = scenario;
    const result = reviewOfSpecs(join(folder, `${cloud} ${name}`), specsOf(scenario), { ...(today !== undefined && { today }) });
    const kinds = [...new Set(result.findings.map(({ kind }) => kind))];
    expect(result.verdict).toBe(expected?.verdict);
    expect(countsText(result.counts)).toBe(expected?.counts);
    expect(kinds).toEqual(expect.arrayContaining([...(expected?.kinds ?? [])]));
    if (expected?.replaced !== undefined) expect(replacedIn(result)).toEqual(expected.replaced);
    expect(result.findings.filter(({ topic }) => topic === "rename").map(({ fix }) => fix)).toEqual(expected?.fixes ?? []);
  });

  it.each(scenarios.filter(({ refused }) => refused !== undefined).map((each) => [each.name, each] as const))(
    "%s is refused by the spec's own check",
    (name, scenario) => {
      expect(refusalOf(() => reviewOfSpecs(join(folder, `${cloud} ${name}`), specsOf(scenario)))).toEqual(scenario.refused);
    },
  );
});

describe("Scenarios", () => {
  it("are at least 60, each told by a name of its own", () => {
    const names = Object.values(clouds).flatMap(({ scenarios }) => scenarios.map(({ name }) => name));
    expect(names.length).toBeGreaterThanOrEqual(60);
    for (const { scenarios } of Object.values(clouds)) expect(new Set(scenarios.map(({ name }) => name)).size).toBe(scenarios.length);
  });
});
