/** What every managed cluster keeps, whoever makes it: one suite, run against each implementation. */
import { describe, expect, it } from "vitest";

/** Resources by type and address, as in Terraform JSON. */
export type Resources = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;

/** What a case of the suite asks of the cluster; all else is as the defaults have it. */
export interface Options {
  readonly pools?: readonly string[];
  readonly deletionProtection?: boolean;
  readonly retentionDays?: number;
  readonly encryption?: "customer" | "provider";
}

/** Tells the suite where an implementation keeps what the contract is about; `missing` says why it has none of it. */
export interface Implementation {
  readonly name: string;
  synthesize(options: Options): Resources;
  /** Types whose loss loses state. */
  readonly stateful: readonly string[];
  /** `key` is a path, `.` between its steps. */
  readonly logs: { readonly type: string; readonly retention: string; readonly key: string | { readonly missing: string } };
  /** What a key that rotates has. */
  readonly key: { readonly type: string; readonly rotation: Readonly<Record<string, unknown>> };
  readonly pool: { readonly type: string } | { readonly missing: string };
  /** Whether a resource is open to the whole internet for what comes in. */
  isOpen(type: string, body: Readonly<Record<string, unknown>>): boolean;
}

const bodies = (resources: Resources, type: string) => Object.values(resources[type] ?? {});
const addresses = (resources: Resources): string[] =>
  Object.entries(resources).flatMap(([type, named]) => Object.keys(named).map((name) => `${type}.${name}`));

export function managedClusterContract(made: Implementation): void {
  describe(`${made.name}, as a managed cluster`, () => {
    it("is the same text every time", () => {
      expect(JSON.stringify(made.synthesize({}))).toBe(JSON.stringify(made.synthesize({})));
    });

    it("keeps its logs as long as decided", () => {
      const logs = bodies(made.synthesize({ retentionDays: 30 }), made.logs.type);
      expect(logs.length).toBeGreaterThan(0);
      for (const log of logs) expect(log).toMatchObject({ [made.logs.retention]: 30 });
    });

    keyOfLogs(made);

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

    it("lets nobody in from the whole internet", () => {
      const open = Object.entries(made.synthesize({})).flatMap(([type, named]) =>
        Object.entries(named).flatMap(([name, body]) => (made.isOpen(type, body) ? [`${type}.${name}`] : [])),
      );
      expect(open).toEqual([]);
    });

    poolsOf(made);
  });
}

function keyOfLogs(made: Implementation): void {
  const { key, type } = made.logs;
  if (typeof key !== "string") {
    it.skip(`keeps its logs under its own key (${key.missing})`, () => undefined);
    return;
  }
  it("keeps its logs under its own key", () => {
    for (const log of bodies(made.synthesize({}), type)) expect(log).toHaveProperty(key, expect.any(String));
  });
}

function poolsOf(made: Implementation): void {
  const { pool } = made;
  if ("missing" in pool) {
    it.skip(`has pools (${pool.missing})`, () => undefined);
    return;
  }
  it("has one resource a pool", () => {
    expect(bodies(made.synthesize({ pools: ["one", "two"] }), pool.type)).toHaveLength(2);
  });

  it("changes no address when a pool comes or goes", () => {
    const [few, many] = [addresses(made.synthesize({ pools: ["one"] })), addresses(made.synthesize({ pools: ["zero", "one", "two"] }))];
    expect(many).toEqual(expect.arrayContaining(few));
  });

  it("makes a pool's successor before the pool goes", () => {
    for (const body of bodies(made.synthesize({ pools: ["one"] }), pool.type))
      expect(body).toMatchObject({ lifecycle: { create_before_destroy: true } });
  });
}
