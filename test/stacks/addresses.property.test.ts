import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide, unitInputsOf } from "../../constructs/assembly/decide";
import { built } from "../../constructs/assembly/tables";
import { readSpecObject } from "../../constructs/language/read";
import { emptyLock, type Lock } from "../../constructs/platform/lock/lock";
import type { Platform } from "../../constructs/platform/types/platform";
import { type Resources, type Synthesis, unexplained } from "../support/address-changes";
import { arbitrarySpec, clouds } from "../support/arbitrary-spec";
import { type KeyPath, keysOf, without } from "../support/keys-of-spec";
import { runs } from "../support/runs";

/** Compiled: clouds are loaded by `require`, when the first unit needs them. */
const { synthesize } = createRequire(__filename)("../../dist/stacks/synth/synthesize.js") as typeof import("../../stacks/synth/synthesize");

type Spec = Readonly<Record<string, unknown>>;

/** The ledger is let go, so that what is protected may leave as well; choices stay pinned. */
const choicesOf = (lock: Lock): Lock => ({ ...lock, units: {} });

function decided(spec: Spec, lock: Lock): { platform: Platform; lock: Lock } | null {
  const { platform, lock: after } = decide(readSpecObject(spec, built), lock, { locked: false, update: null, lockFile: "berth.lock.json" });
  return platform && { platform, lock: after };
}

async function synthesized(platform: Platform): Promise<Synthesis> {
  const folder = mkdtempSync(join(tmpdir(), "berth-addresses-"));
  const inputs = unitInputsOf(platform);
  await synthesize(inputs, { spec: join(folder, "spec"), output: join(folder, "out") });
  const resources = inputs.map(({ unit: { stack } }): [string, Resources] => {
    const { resource = {} } = JSON.parse(readFileSync(join(folder, "out/stacks", stack, "cdk.tf.json"), "utf8"));
    const all = Object.entries(resource as Record<string, object>).flatMap(([type, named]) =>
      Object.entries(named).map(([name, body]): [string, string] => [`${type}.${name}`, JSON.stringify(body)]),
    );
    return [stack, new Map(all)];
  });
  rmSync(folder, { recursive: true });
  return { inputs: new Map(inputs.map((input) => [input.unit.stack, input])), resources: new Map(resources) };
}

/** What names a key in addresses and stacks: the key, or its identity, or the item. */
function idsOf(spec: Spec, path: KeyPath): string[] {
  const value = path.reduce<unknown>((at, step) => (at as Record<string | number, unknown>)[step], spec);
  const former = (value as { renamedFrom?: string } | null)?.renamedFrom;
  return [path.at(-1), value, former].filter((each) => typeof each === "string");
}

/** The cloud of the entry that the path leads to or into. */
function cloudOf(spec: Spec, [section, key]: KeyPath): string {
  const { location } = (spec[section] as Record<string, { location?: string | string[] }>)[key] ?? {};
  const locations = spec["locations"] as Record<string, { cloud: string }>;
  return locations[[location].flat()[0] ?? Object.keys(locations)[0] ?? ""]?.cloud ?? "";
}

const kindOf = (path: KeyPath): string => (path.length === 2 ? path[0] : String(path[2]));

/** A range that a network has without the key is its range with it too. */
function expectRangesKept(more: Platform, fewer: Platform): void {
  for (const { id, kind, ...network } of fewer.networks)
    if (kind === "managed" && "ranges" in network)
      expect(more.networks.find((each) => each.id === id)).toMatchObject({ ranges: network.ranges });
}

/** One key taken out of a spec, and put back: four syntheses of two pairs. */
async function tryKey(spec: Spec, path: KeyPath): Promise<boolean> {
  const whole = decided(spec, emptyLock());
  const less = without(spec, path);
  const [left, before] = [whole && decided(less, choicesOf(whole.lock)), decided(less, emptyLock())];
  // something needs the key, or the draw is too large for its network
  if (whole === null || left === null || before === null) return false;
  const back = decided(spec, choicesOf(before.lock));
  if (back === null) return false;
  const ids = idsOf(spec, path);
  for (const [more, fewer] of [
    [whole, left],
    [back, before],
  ] as const) {
    const found = unexplained(ids, await synthesized(more.platform), await synthesized(fewer.platform));
    expect(found, `without ${path.join(".")}`).toEqual([]);
    expectRangesKept(more.platform, fewer.platform);
  }
  return true;
}

describe("a key that comes or goes", () => {
  it.each(clouds)("changes no address and no range of another on %s", async (cloud) => {
    const tried = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(arbitrarySpec({ clouds: [cloud], most: 3 }), fc.nat(), async (drawn, n) => {
        const spec = JSON.parse(JSON.stringify(drawn)) as Spec;
        const keys = keysOf(spec);
        const path = keys[n % Math.max(1, keys.length)];
        if (path !== undefined && (await tryKey(spec, path))) tried.set(kindOf(path), (tried.get(kindOf(path)) ?? 0) + 1);
      }),
      { ...runs(40), endOnFailure: true },
    );
    for (const kind of ["networks", "registries", "clusters", "hypervisors", "location"])
      expect([kind, tried.get(kind) ?? 0]).not.toEqual([kind, 0]);
  });

  it("changes no address and no range of another where clouds are mixed", async () => {
    const tried = new Set<string>();
    await fc.assert(
      fc.asyncProperty(arbitrarySpec({ most: 3 }), fc.nat(), async (drawn, n) => {
        const spec = JSON.parse(JSON.stringify(drawn)) as Spec;
        const keys = keysOf(spec);
        const path = keys[n % Math.max(1, keys.length)];
        if (path !== undefined && (await tryKey(spec, path))) tried.add(cloudOf(spec, path));
      }),
      { ...runs(20), endOnFailure: true },
    );
    expect([...tried].sort()).toEqual([...clouds].sort());
  });
});
