import { expect, it } from "vitest";
import { isScaled } from "../../../../constructs/platform/pools/scaling";

it.each([
  [{ min: 2, max: 2 }, false],
  [{ min: 0, max: 3 }, true],
])("a pool of %o nodes is scaled: %s", (count, scaled) => {
  expect(isScaled({ count })).toBe(scaled);
});
