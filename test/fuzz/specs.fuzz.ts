/** Valid specs that are written in another way, or lose a unit. */
import fc from "fast-check";
import { expect } from "vitest";
import type { UnitInput } from "../../constructs/platform/types/unit";
import { arbitrarySpec } from "../support/arbitrary-spec";
import { keysOf, without } from "../support/keys-of-spec";
import { rendered, runSpec } from "../support/spec-runs";
import { fuzz } from "./fuzz";

type Unit = UnitInput["unit"];
type Spec = Readonly<Record<string, unknown>>;

const isMap = (value: unknown): value is Spec => typeof value === "object" && value !== null && !Array.isArray(value);

const reversed = (value: unknown): unknown =>
  isMap(value)
    ? Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, reversed(inner)]),
      )
    : value;

const plain = (spec: unknown): Spec => JSON.parse(JSON.stringify(spec)) as Spec;

/** The keys of a map in two maps, also the keys of its entries; what is one value stays whole. @param depth of levels that are divided */
function divided(value: Spec, choice: number, depth = 2): [Spec, Spec] {
  const [one, other]: [Record<string, unknown>, Record<string, unknown>] = [{}, {}];
  for (const [index, [key, inner]] of Object.entries(value).entries()) {
    const isSection = depth > 0 && isMap(inner) && !["state", "labels"].includes(key) && !key.startsWith("x-");
    if (isSection && (choice >> (index % 20)) % 3 === 0) {
      const [first, second] = divided(inner as Spec, choice + index, depth - 1);
      one[key] = first;
      other[key] = second;
    } else if ((choice >> (index % 20)) % 2 === 0) one[key] = inner;
    else other[key] = inner;
  }
  return [one, other];
}

/**
 * Whether the entry at a path has no part in a stack: neither is its key in the stack's name, nor does the stack need one with it, as clusters
 * need the registry whose mirrors they pull through. Names of stacks go by identities: the former key, if there is one.
 */
function isElsewhere({ stack, needs }: Unit, spec: Spec, [section, key]: readonly (string | number)[]): boolean {
  const entry = (spec[String(section)] as Readonly<Record<string, Spec>>)[String(key)];
  const former = [...JSON.stringify(entry).matchAll(/"renamedFrom":"([^"]+)"/g)].map(([, name]) => name ?? "");
  const names = [String(key), ...former];
  return /^(?:network|cluster|hosts)-/.test(stack) && ![stack, ...needs].some((each) => names.some((name) => each.includes(name)));
}

let judged = 0;
fuzz(
  "specs",
  "a spec gives the same bytes in any order of keys, divided into files and with a new lock; a unit that leaves changes no unit that it had no part in",
  fc.asyncProperty(fc.tuple(arbitrarySpec({ most: 2 }), fc.nat(), fc.nat()), async ([drawn, choice, edit]) => {
    const spec = plain(drawn);
    const text = JSON.stringify(spec);
    const { units, lock } = runSpec({ "berth.yaml": text });
    if (units === null) return;
    judged++;
    const once = rendered(units);
    const other = runSpec({ "berth.yaml": JSON.stringify(reversed(spec)) });
    expect(rendered(other.units ?? []), "other order of keys").toEqual(once);
    const again = runSpec({ "berth.yaml": text }, { lock });
    expect(again.lock, "the lock is complete").toEqual(lock);
    expect(rendered(again.units ?? []), "with its lock").toEqual(once);
    const [base, top] = divided(spec, choice);
    const files = { "base.yaml": JSON.stringify(base), "berth.yaml": JSON.stringify({ ...top, extends: "base.yaml" }) };
    expect(rendered(runSpec(files).units ?? []), "divided into files").toEqual(once);
    const paths = keysOf(spec).filter((path) => path.length === 2);
    const path = paths[edit % Math.max(1, paths.length)];
    if (path === undefined) return;
    const left = runSpec({ "berth.yaml": JSON.stringify(without(spec, path)) }, { lock });
    if (left.units === null) return;
    const after = rendered(left.units);
    for (const { unit } of units)
      if (isElsewhere(unit, spec, path) && after[unit.stack] !== undefined)
        expect(after[unit.stack], `${unit.stack} without ${path.join(".")}`).toBe(once[unit.stack]);
  }) as never,
  () => judged,
);
