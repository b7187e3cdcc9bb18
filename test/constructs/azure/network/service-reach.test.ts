import { expect, it } from "vitest";
import { ipRules } from "../../../../constructs/azure/network/service-reach";

it("writes a single address without a length, which Azure refuses", () => {
  expect(ipRules({ ranges: ["203.0.113.7/32", "198.51.100.0/24"], network: null })).toEqual(["203.0.113.7", "198.51.100.0/24"]);
});
