import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderers } from "../../../review/render/all";
import { runs } from "../../support/runs";
import { reviewedTrees, type StackJson } from "../trees";
import { anyPassword, type Planted, vendorKey } from "./formats";
import { anyPlaces, namedPlaces, type Plant } from "./places";

const empty: StackJson = { resource: { other_app: { b: { a: 1 } } } };
/** So few that no format leaves a change out. */
const AT_ONCE = 12;

type Places = readonly (readonly [string, Plant])[];

const groups = (places: Readonly<Record<string, Plant>>): Places[] => {
  const all = Object.entries(places);
  return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, n) => all.slice(n * AT_ONCE, (n + 1) * AT_ONCE));
};

/** The formats and places that show a piece of a secret that comes, changes or goes. */
function leaks(places: Places, [old, now]: readonly [Planted, Planted]): string[] {
  const stacks = (secret: string | null) =>
    Object.fromEntries(places.map(([, plant], n) => [`s${n}`, secret === null ? empty : plant(secret)]));
  const turns: Readonly<Record<string, readonly [string | null, string | null]>> = {
    comes: [null, now.value],
    changes: [old.value, now.value],
    goes: [old.value, null],
  };
  return Object.entries(turns).flatMap(([turn, [base, head]]) => {
    const review = reviewedTrees(stacks(base), stacks(head));
    return Object.entries(renderers).flatMap(([format, render]) => {
      const text = render(review);
      if (![...old.traces, ...now.traces].some((trace) => text.includes(trace))) return [];
      return places.length === 1
        ? [`${places[0]?.[0]}, which ${turn}, in ${format}`]
        : places.flatMap((place) => leaks([place], [old, now]));
    });
  });
}

const pair = (one: fc.Arbitrary<Planted>) => fc.tuple(one, one);

describe("a secret never reaches a reader of a review", () => {
  it("from a place that says that it is one, whatever its form", () => {
    const all = groups(namedPlaces);
    fc.assert(
      fc.property(pair(anyPassword), fc.nat(all.length - 1), (planted, group) => {
        expect([...new Set(leaks(all[group]!, planted))]).toEqual([]);
      }),
      { ...runs(all.length + 6), examples: all.map((_, n) => [[example("a1"), example("b2")], n]) },
    );
  });

  it("from any place, if its form is that of a vendor's key", () => {
    fc.assert(
      fc.property(pair(vendorKey), (planted) => {
        expect(leaks(Object.entries(anyPlaces), planted)).toEqual([]);
      }),
      runs(20),
    );
  });

  it("which this test would see: a text that is no secret is shown in each format but those of findings", () => {
    const shown = leaks(Object.entries(anyPlaces).slice(1, 2), [example("a1"), example("b2")]);
    expect(shown).toEqual([
      "a note of an unknown type, which changes, in text",
      "a note of an unknown type, which changes, in md",
      "a note of an unknown type, which changes, in html",
      "a note of an unknown type, which changes, in json",
    ]);
  });
});

function example(digits: string): Planted {
  const traces = [`Kx${digits}MnPqRs`, `Wv${digits}JhGfDs`];
  return { value: traces.join("-"), traces };
}
