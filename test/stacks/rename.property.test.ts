import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitrarySpec, clouds } from "../support/arbitrary-spec";
import { type Renameable, renameables, renameKey } from "../support/rename-key";
import { runs } from "../support/runs";
import { rendered, runSpec } from "../support/spec-runs";

type Spec = Readonly<Record<string, unknown>>;
type Entries = Readonly<Record<string, Spec>>;

/** Every registry also names the clusters that may pull from it, as far as it is not only pulled from itself. */
function withReaders(spec: Spec): Spec {
  const clusters = Object.keys((spec["clusters"] ?? {}) as Entries);
  const registries = Object.entries((spec["registries"] ?? {}) as Entries).map(([key, entry]) => [
    key,
    "existing" in entry ? entry : { ...entry, readers: [...((entry["readers"] ?? []) as unknown[]), ...clusters] },
  ]);
  return registries.length === 0 ? spec : { ...spec, registries: Object.fromEntries(registries) };
}

const textOf = (spec: Spec) => ({ "berth.yaml": JSON.stringify(spec) });
const kindOf = ([section, , map]: Renameable): string => map ?? section;

/** @returns false if the spec is refused without the rename */
function tryRename(spec: Spec, path: Renameable): boolean {
  const before = runSpec(textOf(spec));
  if (before.units === null) return false;
  const renamed = renameKey(spec, path, "zz9");
  const after = runSpec(textOf(renamed), { lock: before.lock });
  expect(after.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(rendered(after.units ?? [])).toEqual(rendered(before.units));
  return true;
}

describe("renaming a key, with its references", () => {
  it.each([...clouds.map((cloud) => [cloud, [cloud]] as const), ["all clouds", clouds] as const])(
    "changes no byte of the output on %s",
    (_name, drawn) => {
      const tried = new Set<string>();
      fc.assert(
        fc.property(arbitrarySpec({ clouds: drawn, most: 3 }), fc.nat(), (plain, n) => {
          const spec = JSON.parse(JSON.stringify(plain)) as Spec;
          const paths = renameables(spec);
          const path = paths[n % Math.max(1, paths.length)];
          if (path === undefined) return;
          if (tryRename(withReaders(spec), path) || tryRename(spec, path)) tried.add(kindOf(path));
        }),
        runs(30),
      );
      expect([...tried].sort()).toEqual(["clusters", "hypervisors", "networks", "pools", "registries"]);
    },
    120_000,
  );
});
