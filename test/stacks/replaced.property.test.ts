import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../conformance/json";
import { type Replaced, replacedBetween } from "../conformance/replaced";
import { arbitraryChange, type Change } from "../support/arbitrary-change";
import { clouds } from "../support/arbitrary-spec";
import { runs } from "../support/runs";
import { rendered, runSpec } from "../support/spec-runs";

const files = (spec: object) => ({ "berth.yaml": JSON.stringify(spec) });

/** Null: one of the two specs is refused. */
function replacedBy({ before, after }: Change): Replaced[] | null {
  const first = runSpec(files(before));
  if (first.units === null) return null;
  const second = runSpec(files(after), { lock: first.lock });
  if (second.units === null) return null;
  const [old, now] = [rendered(first.units), rendered(second.units)];
  return Object.entries(now).flatMap(([stack, text]) =>
    stack in old && old[stack] !== text ? replacedBetween(JSON.parse(old[stack]!) as JsonObject, JSON.parse(text) as JsonObject) : [],
  );
}

describe("a change of one key", () => {
  it.each(clouds)(
    "creates nothing under a name that is taken, and replaces nothing that is protected, on %s",
    (cloud) => {
      const tried = new Set<string>();
      fc.assert(
        fc.property(arbitraryChange(cloud), (change) => {
          const replaced = replacedBy(change);
          if (replaced === null) return;
          tried.add(change.path.split(".")[0]!);
          const wrong = replaced.filter(({ guarded, createdFirst, sameName }) => guarded || (createdFirst && sameName !== null));
          expect(wrong, change.path).toEqual([]);
        }),
        runs(50),
      );
      expect([...tried].sort()).toEqual(["clusters", "hypervisors", "locations", "networks", "registries"]);
    },
    120_000,
  );
});
