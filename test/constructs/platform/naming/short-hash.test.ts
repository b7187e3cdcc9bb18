import { expect, it } from "vitest";
import { shortHash } from "../../../../constructs/platform/naming/short-hash";

// Addresses and names of deployed resources carry these digits, so they may never change.
it("is the beginning of the SHA-256, of 8 digits unless a length is asked for", () => {
  expect(shortHash("shop/api")).toBe("737a40b9");
  expect(shortHash("shop/api", 4)).toBe("737a");
});
