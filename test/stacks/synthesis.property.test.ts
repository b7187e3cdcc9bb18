import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unitInputsOf } from "../../constructs/assembly/decide";
import { built, resolverTables } from "../../constructs/assembly/tables";
import { readSpecObject } from "../../constructs/language/read";
import { emptyLock } from "../../constructs/platform/lock/lock";
import { resolve } from "../../constructs/platform/resolve/resolve";
import type { UnitInput } from "../../constructs/platform/types/unit";
import { checkStack } from "../conformance/check-stack";
import { arbitrarySpec, clouds } from "../support/arbitrary-spec";
import { keysOf, without } from "../support/keys-of-spec";
import { runs } from "../support/runs";

/** Compiled: clouds are loaded by `require`, when the first unit needs them. */
const { synthesize } = createRequire(__filename)("../../dist/stacks/synth/synthesize.js") as typeof import("../../stacks/synth/synthesize");

type Spec = Readonly<Record<string, unknown>>;

/** The draws are valid by the grammar; what only the catalogue or the address plan refuses is left out. */
function inputs(spec: Spec): UnitInput[] | null {
  const read = readSpecObject(spec, built);
  if (read.spec === null || read.problems.some(({ severity }) => severity === "error")) return null;
  const { platform } = resolve(read.spec, emptyLock(), resolverTables);
  return platform === null ? null : unitInputsOf(platform);
}

async function output(of: readonly UnitInput[], folder = mkdtempSync(join(tmpdir(), "berth-synth-"))): Promise<Record<string, string>> {
  await synthesize(of, { spec: join(folder, "spec"), output: join(folder, "out") });
  const stacks = Object.keys(JSON.parse(readFileSync(join(folder, "out/manifest.json"), "utf8")).stacks).sort();
  const files = ["manifest.json", ...stacks.map((stack) => `stacks/${stack}/cdk.tf.json`)];
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, "out", file), "utf8")]));
}

/** The clouds of the stack that a file is of. */
const cloudsOf = (of: readonly UnitInput[], file: string): string[] =>
  of.flatMap(({ unit: { stack }, location }) => (file === `stacks/${stack}/cdk.tf.json` ? [location.cloud] : []));

const reversed = (value: unknown): unknown => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
};

/** A spec and what becomes of it: keys go one after another, and come back in the order in which they went. */
function edits(spec: Spec, choices: readonly number[]): Spec[] {
  const all: Spec[] = [spec];
  for (const choice of choices) {
    const last = all.at(-1) as Spec;
    const keys = keysOf(last);
    const path = keys[choice % Math.max(1, keys.length)];
    if (path !== undefined) all.push(without(last, path));
  }
  return [...all, ...all.slice(0, -1)];
}

const specs = arbitrarySpec({ most: 2 });

describe("synthesis of any valid spec", () => {
  it("gives the same bytes from another folder and with another order of keys, and what the providers take", async () => {
    const judged = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(specs, async (spec) => {
        const first = inputs(spec as Spec);
        if (first === null) return;
        const once = await output(first);
        const again = inputs(reversed(spec) as Spec);
        expect(again).not.toBeNull();
        expect(await output(again ?? [])).toEqual(once);
        for (const [name, text] of Object.entries(once)) {
          if (name === "manifest.json") continue;
          expect(checkStack(JSON.parse(text))).toEqual([]);
          for (const cloud of cloudsOf(first, name)) judged.set(cloud, (judged.get(cloud) ?? 0) + 1);
        }
      }),
      runs(12),
    );
    expect([...judged.keys()].sort()).toEqual([...clouds].sort());
  });

  it("leaves a folder as a fresh synthesis would, whatever it held before", async () => {
    await fc.assert(
      fc.asyncProperty(specs, specs, async (before, after) => {
        const [old, fresh] = [inputs(before as Spec), inputs(after as Spec)];
        if (old === null || fresh === null) return;
        const folder = mkdtempSync(join(tmpdir(), "berth-cached-"));
        await output(old, folder);
        expect(await output(fresh, folder)).toEqual(await output(fresh));
        rmSync(folder, { recursive: true });
      }),
      runs(8),
    );
  });

  it("agrees with a fresh synthesis after every one of several edits", async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(specs, fc.array(fc.nat(), { minLength: 2, maxLength: 3 }), async (drawn, choices) => {
        const folder = mkdtempSync(join(tmpdir(), "berth-edited-"));
        for (const spec of edits(JSON.parse(JSON.stringify(drawn)), choices)) {
          const units = inputs(spec);
          if (units === null) continue;
          compared++;
          expect(await output(units, folder)).toEqual(await output(units));
        }
        rmSync(folder, { recursive: true });
      }),
      runs(6),
    );
    expect(compared).toBeGreaterThan(8);
  });
});
