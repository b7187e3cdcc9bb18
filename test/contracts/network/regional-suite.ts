/** What the links of a network keep on clouds whose subnets are regional, wherever the network comes from: each user has a subnet of its own. */
import { describe, expect, it } from "vitest";
import type { Blocks } from "../../support/stack";

export interface Linked {
  /** As the output of a stack contains them: literals and expressions. */
  readonly links: Readonly<Record<string, unknown>>;
  /** What the stack of the user holds. */
  readonly resource: Blocks;
  readonly data: Blocks;
}

/** A case that a source has not, and why. */
type Offered<T> = T | { readonly missing: string };

export interface RegionalSource {
  readonly name: string;
  link(): Linked;
  /** Keys of the links that are always there. */
  readonly keys: readonly string[];
  /** The link to the subnet of the user's nodes. */
  readonly nodeSubnet: string;
  /** Of the user's own subnet: its type, and whether it reaches the internet by itself. */
  readonly subnet: Offered<{ readonly type: string; readonly isOpen: (body: Readonly<Record<string, unknown>>) => boolean }>;
  /** Types of resources for egress, and the links of a network without egress. */
  readonly closed: Offered<{ readonly types: readonly string[]; link(): Linked }>;
  /** The number of states of other stacks that it reads. */
  readonly states: number;
  /** Types that only the stack of the network makes; empty for one of the user's own. */
  readonly elsewhere: readonly string[];
}

export function regionalNetworkContract(source: RegionalSource): void {
  describe(`${source.name}, as a network`, () => {
    it("gives links of one shape", () => {
      expect(Object.keys(source.link().links)).toEqual(expect.arrayContaining([...source.keys]));
    });

    it("names the subnet of the user's nodes", () => {
      expect(String(source.link().links[source.nodeSubnet])).toMatch(/\/subnet(?:work)?s\/|^\$\{[^$]+\}$/);
    });

    it("reads the state of the network's stack if there is one, and no other", () => {
      expect(Object.keys(source.link().data["terraform_remote_state"] ?? {}).length).toBe(source.states);
    });

    it("names the ranges of the network, for rules that admit it", () => {
      const { ranges } = source.link().links;
      expect(JSON.stringify(ranges)).toMatch(/\d+(?:\.\d+){3}\/\d+|\$\{[^$]+\}/);
    });

    it("makes nothing that is the business of the network's own stack", () => {
      for (const type of source.elsewhere) expect(source.link().resource[type]).toBeUndefined();
    });

    it("is the same text every time", () => {
      expect(JSON.stringify(source.link())).toBe(JSON.stringify(source.link()));
    });

    subnetOf(source);
    closedOf(source);
  });
}

function subnetOf({ subnet, link }: RegionalSource): void {
  if ("missing" in subnet) {
    it(`makes nothing at all (${subnet.missing})`, () => expect(link().resource).toEqual({}));
    return;
  }
  it("gives the user's subnet no way to the internet of its own", () => {
    const made = Object.values(link().resource[subnet.type] ?? {});
    expect(made.length).toBeGreaterThan(0);
    for (const body of made) expect(subnet.isOpen(body)).toBe(false);
  });
}

function closedOf({ closed, link }: RegionalSource): void {
  if ("missing" in closed) {
    it.skip(`has no route to the internet without egress (${closed.missing})`, () => undefined);
    return;
  }
  it("has no route to the internet without egress", () => {
    const waysOf = ({ resource }: Linked) => closed.types.filter((type) => resource[type] !== undefined);
    expect(waysOf(link()).length).toBeGreaterThan(0);
    expect(waysOf(closed.link())).toEqual([]);
  });
}
