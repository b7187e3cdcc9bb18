/** What every group of hosts keeps, whichever cloud makes it: one suite, run against each implementation. */
import { describe, expect, it } from "vitest";

/** Resources by type and address, as in Terraform JSON. */
export type Resources = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;

/** What a case of the suite asks of the group; all else is as the defaults have it. */
export interface Wish {
  readonly count?: number;
  readonly dedicated?: boolean;
  readonly deletionProtection?: boolean;
  readonly encryption?: "customer" | "provider";
  readonly userData?: string;
}

/** Tells the suite where an implementation keeps what the contract is about. */
export interface Implementation {
  readonly name: string;
  synthesize(wish: Wish): Resources;
  /** With what a key that rotates has. */
  readonly key: { readonly type: string; readonly rotation: Readonly<Record<string, unknown>> };
  /** Types whose loss loses state. */
  readonly stateful: readonly string[];
  /** How many hosts a group is to have. */
  countOf(resources: Resources): unknown;
  /** The text that hosts boot with, decoded. */
  userDataOf(resources: Resources): string;
  /** Whether a group goes back by itself where a change of its hosts fails. */
  readonly rollsBack: Offered<(resources: Resources) => boolean>;
  /** Whether hosts can have hardware that nobody else uses. */
  readonly dedicated?: Offered<true>;
  readonly isOpen: (type: string, body: Readonly<Record<string, unknown>>) => boolean;
  readonly hasPublicAddress: (resources: Resources) => boolean;
}

/** What a cloud does not do, and why; where something weaker stands in its place, the cloud's own tests hold it. */
type Offered<T> = T | { readonly missing: string };

const bodies = (resources: Resources, type: string) => Object.values(resources[type] ?? {});
const addresses = (resources: Resources): string[] =>
  Object.entries(resources)
    .flatMap(([type, named]) => Object.keys(named).map((name) => `${type}.${name}`))
    .sort();

export function hostsContract(made: Implementation): void {
  describe(`${made.name}, as a group of hosts`, () => {
    it("is the same text every time", () => {
      expect(JSON.stringify(made.synthesize({}))).toBe(JSON.stringify(made.synthesize({})));
    });

    it("has as many hosts as are asked for, and changes no address by it", () => {
      expect(made.countOf(made.synthesize({ count: 5 }))).toBe(5);
      expect(addresses(made.synthesize({ count: 5 }))).toEqual(addresses(made.synthesize({ count: 1 })));
    });

    const { dedicated = true, rollsBack } = made;
    if (dedicated !== true) it.skip(`stands on hardware of its own (${dedicated.missing})`, () => undefined);
    else
      it("moves nothing where it stands on hardware of its own", () => {
        expect(addresses(made.synthesize({ dedicated: true }))).toEqual(expect.arrayContaining(addresses(made.synthesize({}))));
        expect(JSON.stringify(made.synthesize({ dedicated: true }))).not.toBe(JSON.stringify(made.synthesize({})));
      });

    it.each(["#cloud-config\n", "#!/bin/sh\necho ${HOME} %{if} \"'\\\n"])("boots with %j, to the letter", (userData) => {
      expect(made.userDataOf(made.synthesize({ userData }))).toBe(userData);
    });

    if ("missing" in rollsBack) it.skip(`goes back where a change of its hosts fails (${rollsBack.missing})`, () => undefined);
    else
      it("goes back where a change of its hosts fails", () => {
        expect(rollsBack(made.synthesize({}))).toBe(true);
      });

    it("lets nobody in, and is not reached from the internet", () => {
      const resources = made.synthesize({});
      const open = Object.entries(resources).flatMap(([type, named]) =>
        Object.entries(named).flatMap(([name, body]) => (made.isOpen(type, body) ? [`${type}.${name}`] : [])),
      );
      expect(open).toEqual([]);
      expect(made.hasPublicAddress(resources)).toBe(false);
    });

    it("has a key that rotates, or none where the vendor's are asked for", () => {
      expect(bodies(made.synthesize({}), made.key.type)).toEqual([expect.objectContaining(made.key.rotation)]);
      expect(bodies(made.synthesize({ encryption: "provider" }), made.key.type)).toEqual([]);
    });

    it.each(made.stateful)("does not let %s go while it is protected", (type) => {
      const there = bodies(made.synthesize({}), type);
      expect(there.length).toBeGreaterThan(0);
      for (const body of there) expect(body).toMatchObject({ lifecycle: { prevent_destroy: true } });
      for (const body of bodies(made.synthesize({ deletionProtection: false }), type))
        expect(body["lifecycle"] ?? {}).not.toHaveProperty("prevent_destroy");
    });
  });
}
