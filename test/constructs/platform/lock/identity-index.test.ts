import { describe, expect, it } from "vitest";
import { createIdentityIndex } from "../../../../constructs/platform/lock/identity-index";
import { collector } from "../problems";

function identities(entries: Record<string, string | null>, locked: Record<string, string> = {}) {
  const { report, codes, problems } = collector();
  const book = createIdentityIndex(locked, report);
  const written = Object.fromEntries(Object.entries(entries).map(([key, from]) => [key, from === null ? {} : { renamedFrom: from }]));
  const ids = Object.fromEntries(book.resolve("clusters", ["clusters"], written));
  return { ids, renamed: book.renamed(), faults: codes(), messages: problems.map(({ message }) => message) };
}

describe("the identity", () => {
  it.each<[string, Record<string, string | null>, Record<string, string>, Record<string, string>]>([
    ["is the key", { apps: null }, {}, { apps: "apps" }],
    ["is the former key after a rename", { shop: "apps" }, {}, { shop: "apps" }],
    ["is renamed when renamedFrom is gone again", { shop: null }, { "clusters.shop": "apps" }, { shop: "apps" }],
    ["is the first of a chain", { store: "shop" }, { "clusters.shop": "apps" }, { store: "apps" }],
    ["is the first of a chain that goes back", { apps: "shop" }, { "clusters.shop": "apps" }, { apps: "apps" }],
    ["is of its own place", { shop: null }, { "networks.shop": "apps" }, { shop: "shop" }],
  ])("%s", (_what, entries, locked, ids) => {
    expect(identities(entries, locked)).toMatchObject({ ids, faults: [] });
  });

  it("is in the lock if it differs from the key, and dropped with the key", () => {
    expect(identities({ shop: "apps", web: null }).renamed).toEqual({ "clusters.shop": "apps" });
    expect(identities({ web: null }, { "clusters.shop": "apps" }).renamed).toEqual({});
  });

  it.each<[string, Record<string, string | null>, Record<string, string>, string, string]>([
    ["a new key", { apps: null, shop: "apps" }, {}, "B4010 clusters.apps", "The key is the identity of shop, which was renamed from it"],
    ["a new key later", { apps: null, shop: null }, { "clusters.shop": "apps" }, "B4010 clusters.apps", "The key is the identity of shop"],
    ["a second rename", { shop: "apps", web: "apps" }, {}, "B4010 clusters.web", "The entry has the same identity as shop: apps"],
  ])("cannot be used by %s", (_what, entries, locked, fault, message) => {
    const found = identities(entries, locked);
    expect(found.faults).toEqual([fault]);
    expect(found.messages[0]).toContain(message);
  });
});
