import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unitInputsOf } from "../../../../constructs/assembly/decide";
import { built, resolverTables } from "../../../../constructs/assembly/tables";
import { readSpec } from "../../../../constructs/language/read";
import { emptyLock, type Lock } from "../../../../constructs/platform/lock/lock";
import { parseLock, renderLock } from "../../../../constructs/platform/lock/lock-file";
import { resolve } from "../../../../constructs/platform/resolve/resolve";
import { exampleNames } from "../../../support/examples";

const folder = join(__dirname, "../../../../examples");

/** Part of whatever is put into a lock, and of no text that Berth writes by itself. */
const MARK = "CANARY";
const hostileText = fc.constantFrom(
  `\${file("${MARK}")}`,
  `%{ if true }${MARK}%{ endif }`,
  `${MARK}"},"x":{"`,
  `../../${MARK}`,
  `a\n${MARK}`,
  `\u001b[31m${MARK}`,
  `${MARK} ${MARK}`,
  "",
  "__proto__",
);
const hostile: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.jsonValue({ maxDepth: 3 }),
  fc.array(hostileText, { maxLength: 3 }),
  fc.dictionary(hostileText, hostileText, { maxKeys: 2 }),
  fc.constantFrom(-1, 0, 1.5, 99, 1e308, true, null, [], {}, ["a", "a"], ["z"], ["10.0.0.0/8"], ["10.0.0.0/30"]),
);

type Json = Record<string, unknown>;
type Place = readonly (string | number)[];

/** Every place of a JSON value: of each map and list, and of what is in it. */
function placesIn(value: unknown, at: Place = []): Place[] {
  if (typeof value !== "object" || value === null) return [at];
  return [at, ...Object.keys(value).flatMap((key) => placesIn((value as Json)[key], [...at, key]))];
}

function withValue(whole: unknown, place: Place, value: unknown): unknown {
  const copy = structuredClone(whole) as Json;
  const last = place.at(-1);
  if (last === undefined) return value;
  const parent = place.slice(0, -1).reduce<Json>((found, step) => found[step] as Json, copy);
  Object.defineProperty(parent, last, { value, enumerable: true, configurable: true, writable: true });
  return copy;
}

const examples = exampleNames().map((name) => {
  const read = readSpec([join(folder, name, "berth.yaml")], built);
  if (read.spec === null) throw new Error(`${name} has errors`);
  const { lock } = resolve(read.spec, emptyLock(), resolverTables);
  const json = JSON.parse(renderLock(lock)) as unknown;
  return {
    name,
    spec: read.spec,
    empty: { ...read.spec, clusters: {}, hypervisors: {}, registries: {}, networks: {} },
    json,
    places: placesIn(json),
  };
});

describe("a lock file with anything in any place", () => {
  it("is refused as a problem, or decides nothing that is not of the form of its place", () => {
    const cases = fc
      .constantFrom(...examples)
      .chain((example) => fc.tuple(fc.constant(example), fc.constantFrom(...example.places), hostile));
    fc.assert(
      fc.property(cases, fc.boolean(), ([example, place, value], isGone) => {
        const read = parseLock(JSON.stringify(withValue(example.json, place, value)), "berth.lock.json");
        if ("problem" in read) {
          expect(read.problem).toMatchObject({ code: expect.stringMatching(/^B400[12]$/) as string, fix: expect.any(String) as string });
          return;
        }
        // Also as the lock of units that left the spec: only then what the ledger holds is written into the output.
        const { platform } = resolve(isGone ? example.empty : example.spec, unprotected(read.lock), resolverTables);
        if (platform === null) return;
        expect(JSON.stringify(unitInputsOf(platform))).not.toContain(MARK);
      }),
      { numRuns: 1500 },
    );
  });
});

const unprotected = (lock: Lock): Lock => ({
  ...lock,
  units: Object.fromEntries(Object.entries(lock.units).map(([stack, unit]) => [stack, { ...unit, protected: false }])),
});

it("the lock files of the examples are read as they are", () => {
  for (const { name } of examples) {
    const text = readFileSync(join(folder, name, "berth.lock.json"), "utf8");
    expect(parseLock(text, name), name).toHaveProperty("lock");
  }
});
