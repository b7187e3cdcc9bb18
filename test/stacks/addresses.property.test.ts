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
import { arbitrarySpec } from "../support/arbitrary-spec";
import { type KeyPath, keysOf, without } from "../support/keys-of-spec";

/** Compiled: clouds are loaded by `require`, when the first unit needs them. */
const { synthesize } = createRequire(__filename)("../../dist/stacks/synth/synthesize.js") as typeof import("../../stacks/synth/synthesize");

type Spec = Readonly<Record<string, unknown>>;

/** The ledger is let go, so that what is protected may leave as well; choices stand. */
const choicesOf = (lock: Lock): Lock => ({ ...lock, units: {} });

function decided(spec: Spec, lock: Lock): { platform: Platform; lock: Lock } | null {
  const { platform, lock: after } = decide(readSpecObject(spec, built), lock, { locked: false, update: null, lockFile: "berth.lock.json" });
  return platform && { platform, lock: after };
}

/** By stack: `aws_vpc.network` and all others. */
async function addresses(platform: Platform): Promise<Map<string, string[]>> {
  const folder = mkdtempSync(join(tmpdir(), "berth-addresses-"));
  await synthesize(unitInputsOf(platform), { spec: join(folder, "spec"), output: join(folder, "out") });
  const found = platform.units.map(({ stack }): [string, string[]] => {
    const { resource = {} } = JSON.parse(readFileSync(join(folder, "out/stacks", stack, "cdk.tf.json"), "utf8"));
    return [stack, Object.entries(resource as object).flatMap(([type, named]) => Object.keys(named).map((name) => `${type}.${name}`))];
  });
  rmSync(folder, { recursive: true });
  return new Map(found);
}

/** What names a key in addresses and stacks: the key, or its identity, or the item. */
function idsOf(spec: Spec, path: KeyPath): string[] {
  const value = path.reduce<unknown>((at, step) => (at as Record<string | number, unknown>)[step], spec);
  const former = (value as { renamedFrom?: string } | null)?.renamedFrom;
  const names = [path.at(-1), value, former].filter((each) => typeof each === "string");
  return names.map((name) => String(name).replaceAll(/[^A-Za-z0-9]/g, "-"));
}

/** Addresses of other things that differ between with and without: gone, or come. */
function strange(
  ids: readonly string[],
  withKey: ReadonlyMap<string, readonly string[]>,
  withoutKey: ReadonlyMap<string, readonly string[]>,
): string[] {
  // stacks are named kind-key-location, parts of addresses key or key-hash
  const isOwn = (text: string): boolean => text.split(/[ ._]/).some((part) => ids.some((id) => `-${part}-`.includes(`-${id}-`)));
  const come = [...withoutKey].flatMap(([stack, all]) =>
    all.filter((one) => !withKey.get(stack)?.includes(one)).map((one) => `${stack} ${one} comes`),
  );
  const gone = [...withKey].flatMap(([stack, all]) =>
    all.filter((one) => !withoutKey.get(stack)?.includes(one)).map((one) => `${stack} ${one} goes`),
  );
  // settings of a location and rights to pull are of all registries there; pool system and the autoscaler are there where pools want them
  return [...come, ...gone].filter((line) => !isOwn(line) && !line.startsWith("location-") && !/pull|system|autoscaler/.test(line));
}

describe("a key that comes or goes", () => {
  it("changes no address and no range of another", async () => {
    const tried = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(arbitrarySpec({ clouds: ["aws"], most: 3 }), fc.nat(), async (drawn, n) => {
        const spec = JSON.parse(JSON.stringify(drawn)) as Spec;
        const keys = keysOf(spec);
        const path = keys[n % Math.max(1, keys.length)];
        if (path === undefined) return;
        const whole = decided(spec, emptyLock());
        const less = without(spec, path);
        const [left, before] = [whole && decided(less, choicesOf(whole.lock)), decided(less, emptyLock())];
        if (whole === null || left === null || before === null) return; // something needs it, or the draw is too large for its network
        const back = decided(spec, choicesOf(before.lock));
        if (back === null) return;
        const kind = path.length === 2 ? path[0] : String(path[2]);
        tried.set(kind, (tried.get(kind) ?? 0) + 1);
        const ids = idsOf(spec, path);
        expect(strange(ids, await addresses(whole.platform), await addresses(left.platform)), `without ${path.join(".")}`).toEqual([]);
        expect(strange(ids, await addresses(back.platform), await addresses(before.platform)), `with ${path.join(".")}`).toEqual([]);
        for (const [more, fewer] of [
          [whole, left],
          [back, before],
        ] as const)
          for (const { id, kind, ...network } of fewer.platform.networks)
            if (kind === "managed" && "ranges" in network)
              expect(more.platform.networks.find((each) => each.id === id)).toMatchObject({ ranges: network.ranges });
      }),
      { numRuns: 50, seed: 20260822, endOnFailure: true },
    );
    for (const kind of ["networks", "registries", "clusters", "hypervisors", "pools", "location"])
      expect([kind, tried.get(kind) ?? 0]).not.toEqual([kind, 0]);
  }, 240_000);
});
