import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { healthyPercentages } from "../../../../constructs/aws/host-pool/rollout";

const fixed = (count: number) => ({ min: count, max: count });

describe("the percentages of a rollout", () => {
  it.each([
    ["one in addition to three", { count: fixed(3), maxSurge: 1, maxUnavailable: 0 }, { min: 100, max: 133 }],
    ["one of three missing", { count: fixed(3), maxSurge: 0, maxUnavailable: 1 }, { min: 66, max: 100 }],
    ["one in addition to the only one", { count: fixed(1), maxSurge: 1, maxUnavailable: 0 }, { min: 100, max: 200 }],
    ["all of two missing", { count: fixed(2), maxSurge: 0, maxUnavailable: 2 }, { min: 0, max: 100 }],
    ["a range, by default", { count: { min: 1, max: 9 }, maxSurge: 1, maxUnavailable: 0 }, { min: 100, max: 110 }],
    ["an empty pool, by default", { count: fixed(0), maxSurge: 1, maxUnavailable: 0 }, { min: 100, max: 110 }],
  ])("say %s", (_, need, expected) => {
    expect(healthyPercentages(need)).toEqual(expected);
  });

  it.each([
    ["a number for a range", { count: { min: 1, max: 9 }, maxSurge: 2, maxUnavailable: 0 }],
    ["more than twice the size", { count: fixed(2), maxSurge: 3, maxUnavailable: 0 }],
    ["more missing than there are", { count: fixed(2), maxSurge: 0, maxUnavailable: 3 }],
    ["a span wider than the group", { count: fixed(2), maxSurge: 2, maxUnavailable: 1 }],
    ["a number in a group where a percent is more than one", { count: fixed(150), maxSurge: 3, maxUnavailable: 0 }],
  ])("cannot say %s", (_, need) => {
    expect(healthyPercentages(need)).toBeNull();
  });

  it("mean exactly the instances that are asked for, as Auto Scaling rounds them", () => {
    const sizes = fc.integer({ min: 1, max: 100 }).chain((count) =>
      fc.tuple(fc.constant(count), fc.integer({ min: 0, max: count })).chain(([, maxUnavailable]) =>
        fc.record({
          count: fc.constant(fixed(count)),
          maxUnavailable: fc.constant(maxUnavailable),
          maxSurge: fc.integer({ min: 0, max: count - maxUnavailable }),
        }),
      ),
    );
    fc.assert(
      fc.property(sizes, (need) => {
        const percentages = healthyPercentages(need);
        if (percentages === null) return;
        const instances = (percent: number) => Math.ceil((percent * need.count.max) / 100);
        expect(instances(percentages.max)).toBe(need.count.max + need.maxSurge);
        expect(instances(percentages.min)).toBe(need.count.max - need.maxUnavailable);
      }),
    );
  });
});
