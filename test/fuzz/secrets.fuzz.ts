/** Secrets of any form in any kind of place, several at once. */
import fc from "fast-check";
import { expect } from "vitest";
import { renderers } from "../../review/render/all";
import { anyPassword, type Planted, vendorKey } from "../review/secrets/formats";
import { anyPlaces, namedPlaces, type Plant } from "../review/secrets/places";
import { reviewedTrees, type StackJson } from "../review/trees";
import { fuzz } from "./fuzz";

interface Spot {
  readonly name: string;
  readonly plant: Plant;
  readonly old: Planted;
  readonly now: Planted;
  readonly turn: "comes" | "changes" | "goes";
}

const spotsOf = (places: Readonly<Record<string, Plant>>, secret: fc.Arbitrary<Planted>): fc.Arbitrary<Spot> =>
  fc
    .record({
      name: fc.constantFrom(...Object.keys(places)),
      old: secret,
      now: secret,
      turn: fc.constantFrom("comes", "changes", "goes"),
    })
    .map((drawn) => ({ ...drawn, plant: places[drawn.name]! }) as Spot);

const spots = fc.array(fc.oneof(spotsOf({ ...namedPlaces, ...anyPlaces }, vendorKey), spotsOf(namedPlaces, anyPassword)), {
  minLength: 1,
  maxLength: 3,
});

const empty: StackJson = { resource: { other_app: { b: { a: 1 } } } };

let judged = 0;
fuzz(
  "secrets",
  "no format of a review shows a secret that is planted in a tree",
  fc.property(spots, (planted) => {
    const stacks = (side: "old" | "now"): Record<string, StackJson> =>
      Object.fromEntries(
        planted.map(({ plant, turn, [side]: { value } }, n) => {
          const absent = side === "old" ? turn === "comes" : turn === "goes";
          return [`s${n}`, absent ? empty : plant(value)];
        }),
      );
    const review = reviewedTrees(stacks("old"), stacks("now"));
    judged++;
    for (const [format, render] of Object.entries(renderers)) {
      const text = render(review);
      const shown = planted.filter(({ old, now }) => [...old.traces, ...now.traces].some((trace) => text.includes(trace)));
      expect(shown.map(({ name, turn }) => `${format}: ${name}, which ${turn}`)).toEqual([]);
    }
  }) as never,
  () => judged,
);
