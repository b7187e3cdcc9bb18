/** What the links of a network keep, wherever the network comes from: one suite, run against each source on each cloud. */
import { describe, expect, it } from "vitest";
import type { SubnetsByZone } from "../../../constructs/contracts/network";
import type { Blocks } from "../../support/stack";

/** The links of a network on a cloud with zonal subnets. */
export interface ZonalLinks {
  readonly vpcId: string;
  readonly ranges: readonly string[];
  readonly privateSubnets: SubnetsByZone;
  readonly podSubnets: SubnetsByZone;
  readonly publicSubnets: SubnetsByZone;
  readonly internalSubnets: SubnetsByZone;
}

export interface Linked {
  /** As the output of a stack contains them: literals and expressions. */
  readonly links: ZonalLinks;
  /** What the stack of the user holds. */
  readonly resource: Blocks;
  readonly data: Blocks;
}

/** A case that a source has not: says why, and fails once it has it. */
type Offered<T> = T | { readonly missing: string };

export interface NetworkSource {
  readonly name: string;
  /** With zones a, b and c. */
  link(): Linked;
  /** Subnets by type, with the argument that would hand out public addresses. */
  readonly subnets: Offered<{ readonly type: string; readonly publicAddress: string }>;
  /** The type of the network itself, whether the user's stack creates it, and the number of states that it reads. */
  readonly network: { readonly type: string; readonly isOwn: boolean; readonly states: number };
  /** Without egress of its own. */
  readonly closed: Offered<() => Linked>;
}

const keys = ["internalSubnets", "podSubnets", "privateSubnets", "publicSubnets", "ranges", "vpcId"];
const zones = ["a", "b", "c"];

export function networkContract(source: NetworkSource): void {
  describe(`${source.name}, as a network`, () => {
    const { links } = source.link();
    const byZone = { private: links.privateSubnets, pods: links.podSubnets, internal: links.internalSubnets };

    it("gives links of one shape", () => {
      expect(Object.keys(links).sort()).toEqual(keys);
      expect(links.vpcId).toMatch(/^vpc-[0-9a-z]+$|^\$\{[^$]+\}$/);
      expect(links.ranges.length).toBeGreaterThan(0);
    });

    it.each(Object.keys(byZone) as (keyof typeof byZone)[])("covers every zone with %s subnets", (kind) => {
      expect(Object.keys(byZone[kind])).toEqual(zones);
      for (const ids of Object.values(byZone[kind])) {
        expect(ids.length).toBeGreaterThan(0);
        for (const id of ids) expect(id).toMatch(/^subnet-[0-9a-z]+$|^\$\{[^$]+\}$/);
      }
    });

    it("names no subnet under two zones", () => {
      for (const subnets of [...Object.values(byZone), links.publicSubnets]) {
        const ids = Object.values(subnets).flat();
        expect(new Set(ids).size).toBe(ids.length);
      }
    });

    it("puts nothing private into a public subnet", () => {
      const publicIds = Object.values(links.publicSubnets).flat();
      for (const id of Object.values(byZone).flatMap((subnets) => Object.values(subnets).flat())) expect(publicIds).not.toContain(id);
    });

    it("creates a network only in the stack that it belongs to", () => {
      expect(source.link().resource[source.network.type] !== undefined).toBe(source.network.isOwn);
    });

    it("reads of another stack nothing but its state", () => {
      const { data, resource } = source.link();
      expect(Object.keys(data["terraform_remote_state"] ?? {}).length).toBe(source.network.states);
      if (source.network.states > 0) expect(resource).toEqual({});
    });

    it("is the same text every time", () => {
      expect(JSON.stringify(source.link())).toBe(JSON.stringify(source.link()));
    });

    subnetsOf(source);
    closedOf(source);
  });
}

function subnetsOf({ subnets, link }: NetworkSource): void {
  if ("missing" in subnets) {
    it(`makes no subnets (${subnets.missing})`, () => {
      expect(link().resource).toEqual({});
    });
    return;
  }
  it("hands out no public address", () => {
    const made = Object.values(link().resource[subnets.type] ?? {});
    expect(made.length).toBeGreaterThan(0);
    for (const subnet of made) expect(subnet[subnets.publicAddress]).toBe(false);
  });
}

function closedOf({ closed }: NetworkSource): void {
  if ("missing" in closed) {
    it.skip(`makes nothing public without egress (${closed.missing})`, () => undefined);
    return;
  }
  it("makes nothing public without egress of its own", () => {
    expect(closed().links.publicSubnets).toEqual({});
  });
}
