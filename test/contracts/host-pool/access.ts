/** Who reaches hosts, whom they reach, and what they may do: what the engine asks for, and nothing else. */
import { describe, expect, it } from "vitest";
import type { InboundRule, InboundSource } from "../../../constructs/platform/types/shared/host-pool";
import { offered, one } from "./hosts";
import type { Implementation, Opening, PoolOptions } from "./implementation";

const rule = (from: InboundSource, changed: Partial<InboundRule> = {}): InboundRule => ({
  ports: [4647, 4647],
  protocol: "tcp",
  from,
  why: "RPC of servers",
  ...changed,
});

/** A manager that opens `rules`, and a pool that opens nothing. */
const withWorkers = (...inbound: InboundRule[]): { readonly pools: readonly PoolOptions[] } => ({
  pools: [{ role: "manager", access: { inbound } }, { role: "general" }],
});

/** Without what the cloud's own services ask, which each cloud's own tests list. */
const asked = (openings: readonly Opening[]): Opening[] => openings.filter(({ peer }) => peer !== "cloud");
const peers = (openings: readonly Opening[], role: string): string[] =>
  asked(openings)
    .filter((each) => each.role === role)
    .map(({ peer }) => peer)
    .sort();

export function accessBehaviours(made: Implementation): void {
  describe("let in", () => {
    it("nobody if nothing is asked for", () => {
      expect(asked(made.inbound(made.synthesize(withWorkers())))).toEqual([]);
    });

    it("hosts of the same role alone", () => {
      const stack = made.synthesize(withWorkers(rule("role")));
      expect(peers(made.inbound(stack), "manager")).toEqual(["role:manager"]);
      expect(peers(made.inbound(stack), "general")).toEqual([]);
    });

    it("hosts of every role of the unit alone", () => {
      const stack = made.synthesize(withWorkers(rule("unit")));
      expect(peers(made.inbound(stack), "manager")).toEqual(["role:general", "role:manager"]);
      expect(peers(made.inbound(stack), "general")).toEqual([]);
    });

    it("the network's own ranges alone", () => {
      expect(peers(made.inbound(made.synthesize(withWorkers(rule("network")))), "manager")).toEqual(
        made.networkRanges.map((range) => `range:${range}`),
      );
    });

    it("their load balancer alone", () => {
      const sources = made.links.balancers["manager"]?.sources ?? [];
      expect(peers(made.inbound(made.synthesize(withWorkers(rule("balancer")))), "manager")).toEqual(
        sources.map((source) => `balancer:${source}`).sort(),
      );
    });

    it("the ranges that are named alone", () => {
      const ranges = ["10.9.0.0/16", "192.0.2.0/24"];
      expect(peers(made.inbound(made.synthesize(withWorkers(rule({ ranges })))), "manager")).toEqual(
        ranges.map((range) => `range:${range}`),
      );
    });

    it("the ports and the protocol that are asked for, and say why", () => {
      const udp = rule("role", { ports: [30_000, 32_767], protocol: "udp", why: "Node ports" });
      const openings = asked(made.inbound(made.synthesize(withWorkers(udp, rule("role")))));
      expect(openings.map(({ protocol, ports, why }) => [protocol, ports, why]).sort()).toEqual([
        ["tcp", "4647", "RPC of servers"],
        ["udp", "30000-32767", "Node ports"],
      ]);
    });

    it("never the whole internet", () => {
      const all = withWorkers(rule("role"), rule("unit"), rule("network"), rule("balancer"));
      expect(JSON.stringify(made.inbound(made.synthesize(all)))).not.toMatch(/0\.0\.0\.0\/0|::\/0|range:\*/);
    });
  });

  describe("reach", () => {
    it("the web alone if nothing is asked for", () => {
      const openings = made.outbound(made.synthesize(one()));
      expect(openings.map(({ protocol, ports }) => `${protocol} ${ports}`).sort()).toEqual(["tcp 443", "tcp 80"]);
    });

    it("what a role of their unit opens to them, and no other port", () => {
      const stack = made.synthesize(withWorkers(rule("unit"), rule("role", { ports: [4648, 4648] })));
      const reached = (role: string) =>
        made
          .outbound(stack)
          .filter((each) => each.role === role && !["80", "443"].includes(each.ports))
          .map(({ ports, peer }) => [ports, peer])
          .sort();
      const managers = made.hostRanges === null ? ["role:manager"] : made.hostRanges.map((range) => `range:${range}`);
      expect(reached("manager")).toEqual([...managers.map((peer) => ["4647", peer]), ...managers.map((peer) => ["4648", peer])]);
      expect(reached("general")).toEqual(managers.map((peer) => ["4647", peer]));
    });

    it("a load balancer of their unit by the network's ranges", () => {
      const stack = made.synthesize(withWorkers(rule("balancer")));
      const reached = made.outbound(stack).filter(({ role, ports }) => role === "general" && ports === "4647");
      expect(reached.map(({ peer }) => peer)).toEqual(made.networkRanges.map((range) => `range:${range}`));
    });
  });

  describe("may", () => {
    const rights = (access: PoolOptions["access"]) => made.rights(made.synthesize(one({ access: { ...access } })), "hosts");
    const { expectedRights } = made;

    it("do nothing if nothing is asked for", () => {
      expect(rights({})).toEqual([]);
    });

    it("read the secret that is named, and no other", () => {
      expect(rights({ secrets: [{ name: "manager", right: "read" }] })).toEqual(expectedRights.readSecret);
    });

    it("write the value of the secret that is named, and not read it", () => {
      expect(rights({ secrets: [{ name: "manager", right: "write-value" }] })).toEqual(expectedRights.writeSecret);
    });

    it("read objects below a prefix alone", () => {
      expect(rights({ objects: [{ prefix: "desired/hosts", right: "read" }] })).toEqual(expectedRights.readObjects);
    });

    it("write objects below a prefix alone", () => {
      expect(rights({ objects: [{ prefix: "members/", right: "write" }] })).toEqual(expectedRights.writeObjects);
    });

    it("create an object once, and never overwrite it", () => {
      expect(rights({ objects: [{ prefix: "state/elected", right: "create-once" }] })).toEqual(expectedRights.createOnce);
    });

    it("list the instances of their unit if they discover each other", () => {
      expect(rights({ discovers: true })).toEqual(expectedRights.discovery);
    });

    it("do what their own role asks for, and not what another's does", () => {
      const secrets = [{ name: "manager", right: "read" }] as const;
      const stack = made.synthesize({ pools: [{ role: "manager", access: { secrets } }, { role: "general" }] });
      expect(made.rights(stack, "manager")).not.toEqual([]);
      expect(made.rights(stack, "general")).toEqual([]);
    });

    it("not be built if their unit made no container for what they ask", () => {
      expect(() => rights({ secrets: [{ name: "unknown", right: "read" }] })).toThrow("no container for secret unknown");
    });
  });

  offered("are members of their role's load balancers", made.targets, (targets) => {
    const stack = made.synthesize({ pools: [{ role: "manager" }, { role: "general" }] });
    expect(targets(stack, "manager")).toEqual(made.links.balancers["manager"]?.targets);
    expect(targets(stack, "general")).toBeUndefined();
  });
}
