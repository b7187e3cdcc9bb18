/** Which connections pools of a unit need. */
import { describe, expect, it } from "vitest";
import { trafficOf } from "../../constructs/contracts/traffic";
import { noFirewall } from "../../constructs/platform/types/shared/firewall";
import type { InboundRule } from "../../constructs/platform/types/shared/host-pool";

const rule = (from: InboundRule["from"], first: number, last = first): InboundRule => ({
  ports: [first, last],
  protocol: "tcp",
  from,
  why: "",
});
const pool = (role: string, ...inbound: InboundRule[]) => ({ role, access: { inbound, firewall: noFirewall } });
const ids = (role: string, ...pools: ReturnType<typeof pool>[]) => {
  const { inbound, outbound } = trafficOf(pools.find((each) => each.role === role)!, pools);
  return { inbound: inbound.map(({ id }) => id), outbound: outbound.map(({ id }) => id) };
};

describe("traffic of a unit's pools", () => {
  it("is none if nothing is opened", () => {
    expect(ids("a", pool("a"), pool("b"))).toEqual({ inbound: [], outbound: [] });
  });

  it("goes out to what is opened, from those to whom it is opened", () => {
    const pools = [pool("a", rule("unit", 1), rule("role", 2), rule("network", 3), rule("balancer", 4)), pool("b")];
    expect(ids("a", ...pools)).toEqual({
      inbound: ["tcp-1-role-a", "tcp-1-role-b", "tcp-2-role-a", "tcp-3-network", "tcp-4-balancer"],
      outbound: ["tcp-1-role-a", "tcp-2-role-a", "tcp-3-network", "tcp-4-network"],
    });
    expect(ids("b", ...pools)).toEqual({ inbound: [], outbound: ["tcp-1-role-a", "tcp-3-network", "tcp-4-network"] });
  });

  it("comes from ranges that are named, to which nobody connects back", () => {
    expect(ids("a", pool("a", rule({ ranges: ["10.0.0.0/8", "192.0.2.1/32"] }, 30_000, 32_767)))).toEqual({
      inbound: ["tcp-30000-32767-10-0-0-0-8", "tcp-30000-32767-192-0-2-1-32"],
      outbound: [],
    });
  });

  it("names a connection once that two pools open to the same end", () => {
    expect(ids("b", pool("a", rule("network", 1)), pool("b", rule("network", 1))).outbound).toEqual(["tcp-1-network"]);
  });
});
