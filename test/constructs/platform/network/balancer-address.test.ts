import { describe, expect, it } from "vitest";
import { BALANCER_SLOTS, balancerAddress } from "../../../../constructs/platform/network/balancer-address";

describe("private addresses of load balancers", () => {
  it("are all different within a network, and none is one that the cloud keeps or gives out first", () => {
    const all = Array.from({ length: 12 * BALANCER_SLOTS }, (_, index) =>
      balancerAddress("10.64.192.0/20", Math.floor(index / BALANCER_SLOTS), index % BALANCER_SLOTS),
    );
    expect(new Set(all).size).toBe(all.length);
    expect(all).not.toContain(null);
    expect(all).not.toContain("10.64.207.255");
  });

  it("end before the first ones of the range", () => {
    const slots = Array.from({ length: BALANCER_SLOTS }, (_, slot) => balancerAddress("10.0.0.0/27", 0, slot));
    expect(slots.filter((address) => address !== null)).toEqual(Array.from({ length: 15 }, (_, index) => `10.0.0.${30 - index}`));
  });
});
