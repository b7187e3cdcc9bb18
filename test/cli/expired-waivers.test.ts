import { describe, expect, it } from "vitest";
import { expiredWaivers } from "../../cli/expired-waivers";

const waiver = (expires?: string) => ({
  rule: "unprotected",
  at: "clusters.apps",
  reason: "a trial",
  ...(expires !== undefined && { expires }),
});

describe("a waiver", () => {
  it.each([
    ["without an end", undefined, 0],
    ["on its last day", "2027-06-30", 0],
    ["on the day after", "2027-06-29", 1],
  ])("%s has %s as its last day: %i faults", (_when, expires, faults) => {
    expect(expiredWaivers([waiver(expires)], "2027-06-30")).toHaveLength(faults);
  });
});
