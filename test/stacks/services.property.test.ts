import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide, unitInputsOf } from "../../constructs/assembly/decide";
import { prerequisitesOf } from "../../constructs/assembly/prerequisites";
import { built } from "../../constructs/assembly/tables";
import { type ReadResult, readSpec, readSpecObject } from "../../constructs/language/read";
import { emptyLock } from "../../constructs/platform/lock/lock";
import type { JsonObject } from "../conformance/json";
import { type Deployed, missingOnAzure, missingOnGoogle, unusedOnGoogle } from "../conformance/services";
import { arbitrarySpec } from "../support/arbitrary-spec";
import { exampleNames } from "../support/examples";
import { runs } from "../support/runs";

/** Compiled: clouds are loaded by `require`, when the first unit needs them. */
const { synthesize } = createRequire(__filename)("../../dist/stacks/synth/synthesize.js") as typeof import("../../stacks/synth/synthesize");

/** Every stack of a spec with those before it; null if the spec is refused. */
async function deployedOf(read: ReadResult): Promise<Deployed[] | null> {
  const { platform } = decide(read, emptyLock(), { locked: false, update: null, lockFile: "berth.lock.json" });
  if (platform === null) return null;
  const inputs = unitInputsOf(platform);
  const folder = mkdtempSync(join(tmpdir(), "berth-services-"));
  await synthesize(inputs, { spec: join(folder, "spec"), output: join(folder, "out") });
  const jsonOf = (stack: string) => JSON.parse(readFileSync(join(folder, "out/stacks", stack, "cdk.tf.json"), "utf8")) as JsonObject;
  const jsons = new Map(inputs.map(({ unit: { stack } }) => [stack, jsonOf(stack)]));
  rmSync(folder, { recursive: true });
  const needs = new Map(platform.units.map((unit) => [unit.stack, unit.needs]));
  const before = (stack: string): string[] => (needs.get(stack) ?? []).flatMap((each) => [each, ...before(each)]);
  const prerequisites = prerequisitesOf(platform);
  return inputs.map(({ unit: { stack }, location }) => ({
    stack,
    location,
    json: jsons.get(stack)!,
    before: [...new Set(before(stack))].map((each) => jsons.get(each)!),
    prerequisites,
  }));
}

const missing = (all: readonly Deployed[]): string[] =>
  all.flatMap((each) => [...missingOnGoogle(each), ...missingOnAzure(each)].map((what) => `${each.stack}: ${what}`));

const unused = (all: readonly Deployed[]): string[] =>
  all.flatMap(({ stack, json }) =>
    unusedOnGoogle(
      json,
      all.flatMap((each) => (each.before.includes(json) ? [each.json] : [])),
    ).map((what) => `${stack}: ${what}`),
  );

describe("a new project or subscription gets what the units need", () => {
  it.each(exampleNames())("in the example %s: every API, agent, resource provider and feature, before its first use", async (name) => {
    const all = await deployedOf(readSpec([join(__dirname, "../../examples", name, "berth.yaml")], built));
    expect(all === null ? ["refused"] : [...missing(all), ...unused(all)]).toEqual([]);
  });

  it.each(["google", "azure"])("in any spec on %s, or a command is printed for what others have to do", async (cloud) => {
    const seen = { managed: 0, external: 0 };
    await fc.assert(
      fc.asyncProperty(arbitrarySpec({ clouds: [cloud], most: 3 }), async (drawn) => {
        const all = await deployedOf(readSpecObject(JSON.parse(JSON.stringify(drawn)) as Record<string, unknown>, built));
        if (all === null) return;
        for (const { location } of all) if ("services" in location) seen[location.services]++;
        expect([...missing(all), ...unused(all)]).toEqual([]);
      }),
      { ...runs(25), endOnFailure: true },
    );
    expect(seen.managed).toBeGreaterThan(0);
    expect(seen.external).toBeGreaterThan(0);
  });
});
