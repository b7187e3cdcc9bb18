/** What every registry that is made keeps, whoever makes it: one suite, run against each cloud. */
import { describe, expect, it } from "vitest";
import { addressesOf, type Blocks } from "../../support/stack";

/** What a case of the suite asks of the registry; all else is as the defaults have it. */
export interface RegistryOptions {
  /** @default api, web */
  readonly repositories?: readonly string[];
  readonly deletionProtection?: boolean;
  readonly tags?: "immutable" | "mutable";
  readonly encryption?: "customer" | "provider";
  readonly labels?: Readonly<Record<string, string>>;
  /** How long untagged images are kept. */
  readonly untaggedDays?: number;
  /** A principal outside of the spec that may pull, as its cloud writes it. */
  readonly reader?: string;
}

export interface ManagedRegistry {
  readonly resource: Blocks;
  readonly output: Readonly<Record<string, { readonly value: unknown }>>;
}

export interface RegistryMaker {
  readonly name: string;
  make(options: RegistryOptions): ManagedRegistry;
  /** Where images lie; the suite looks at every one of them. */
  readonly store: { readonly type: string; readonly isImmutable: Offered<(body: Blocks[string][string] & object) => boolean> };
  readonly key: { readonly type: string };
  /** The argument of the store with labels. */
  readonly labels: string;
  /** What the stack contains if untagged images are kept for a number of days. */
  untagged(days: number): string;
  /** A principal, and the type of resource that lets it pull. */
  readonly reader: { readonly principal: string; readonly type: string };
  /** The output with repositories' addresses, by name. */
  readonly urls: string;
}

/** What a cloud has no setting for: says why. Resolving refuses to promise it, which a test of that cloud holds. */
type Offered<T> = T | { readonly missing: string };

export function registryContract(maker: RegistryMaker): void {
  const stores = (options: RegistryOptions) => Object.values(maker.make(options).resource[maker.store.type] ?? {});
  const keys = (options: RegistryOptions) => Object.values(maker.make(options).resource[maker.key.type] ?? {});

  describe(`${maker.name}, as a registry`, () => {
    const { isImmutable } = maker.store;
    if ("missing" in isImmutable) it.skip(`never lets a tag be moved (${isImmutable.missing})`, () => undefined);
    else
      it("never lets a tag be moved, unless it is asked to", () => {
        expect(stores({}).length).toBeGreaterThan(0);
        expect(stores({}).every((body) => isImmutable(body))).toBe(true);
        expect(stores({ tags: "mutable" }).some((body) => isImmutable(body))).toBe(false);
      });

    it("does not let images or their key go while it is protected", () => {
      for (const body of [...stores({}), ...keys({})]) expect(body).toMatchObject({ lifecycle: { prevent_destroy: true } });
      const bare = { deletionProtection: false };
      for (const body of [...stores(bare), ...keys(bare)]) expect(body["lifecycle"] ?? {}).not.toHaveProperty("prevent_destroy");
    });

    it("has a key of its own, or the vendor's where that is asked for", () => {
      expect(keys({})).toHaveLength(1);
      expect(keys({ encryption: "provider" })).toEqual([]);
    });

    it("has the labels of the registry on every store of images, and none without", () => {
      for (const body of stores({ labels: { tier: "gold" } })) expect(body[maker.labels]).toMatchObject({ tier: "gold" });
      for (const body of stores({})) expect(body[maker.labels] ?? {}).not.toHaveProperty("tier");
    });

    it.each([7, 30])("removes untagged images after %i days", (days) => {
      const text = JSON.stringify(maker.make({ untaggedDays: days }).resource);
      expect(text.split(maker.untagged(days)).length - 1).toBe(stores({ untaggedDays: days }).length);
    });

    it("lets its readers pull and nobody else, and changes no other address for them", () => {
      const { principal, type } = maker.reader;
      const [without, withReader] = [maker.make({}).resource, maker.make({ reader: principal }).resource];
      const grants = ({ [type]: granted }: Blocks) =>
        Object.values(granted ?? {}).filter((body) => JSON.stringify(body).includes(principal));
      expect(grants(without)).toEqual([]);
      expect(grants(withReader).length).toBeGreaterThan(0);
      expect(addressesOf(withReader)).toEqual(expect.arrayContaining(addressesOf(without)));
      expect(JSON.stringify(withReader)).not.toMatch(/allUsers|allAuthenticatedUsers|"Principal\\":\\"\*|"anonymous_pull_enabled":true/);
    });

    it("is the same text every time", () => {
      expect(JSON.stringify(maker.make({}))).toBe(JSON.stringify(maker.make({})));
    });

    it("tells where each repository is", () => {
      const urls = maker.make({ repositories: ["api", "team/web"] }).output[maker.urls]?.value;
      expect(Object.keys(urls as object).sort()).toEqual(["api", "team/web"]);
    });

    it("changes no address when a repository comes or goes", () => {
      const few = addressesOf(maker.make({ repositories: ["api"] }).resource);
      expect(addressesOf(maker.make({ repositories: ["a", "api", "web"] }).resource)).toEqual(expect.arrayContaining(few));
    });
  });
}
