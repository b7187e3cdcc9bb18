import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide } from "../../constructs/assembly/decide";
import { built } from "../../constructs/assembly/tables";
import { readSpecObject } from "../../constructs/language/read";
import { emptyLock } from "../../constructs/platform/lock/lock";
import { arbitrarySpec, clouds } from "../support/arbitrary-spec";
import { runs } from "../support/runs";

type Spec = Readonly<Record<string, unknown>>;

const sections = ["locations", "outside", "networks", "registries", "clusters", "hypervisors"] as const;

/** `B2001 clusters.apps.zzz` for each error. */
function errors(spec: Spec): string[] {
  const { problems } = decide(readSpecObject(spec, built), emptyLock(), { locked: false, update: null, lockFile: "berth.lock.json" });
  return problems.filter(({ severity }) => severity === "error").map(({ code, path }) => `${code} ${path.join(".")}`);
}

const entriesOf = (spec: Spec): [string, string][] =>
  sections.flatMap((section) => Object.keys((spec[section] ?? {}) as object).map((key): [string, string] => [section, key]));

/** The spec with a key that the language does not have in one entry. */
function broken(spec: Spec, [section, key]: [string, string]): Spec {
  const entries = spec[section] as Readonly<Record<string, object>>;
  return { ...spec, [section]: { ...entries, [key]: { ...entries[key], zzz: 1 } } };
}

describe("resolving what passed", () => {
  it.each([...clouds.map((cloud) => [cloud, [cloud]] as const), ["all clouds", clouds] as const])(
    "says nothing on %s that merely follows from an entry left out",
    (_name, drawnClouds) => {
      let judged = 0;
      fc.assert(
        fc.property(arbitrarySpec({ clouds: drawnClouds, most: 3 }), fc.nat(), (drawn, n) => {
          const spec = drawn as Spec;
          const before = new Set(errors(spec));
          const entries = entriesOf(spec);
          const entry = entries[n % entries.length];
          if (entry === undefined) return;
          judged++;
          const fresh = errors(broken(spec, entry)).filter((line) => !before.has(line));
          expect(fresh).toEqual([`B2001 ${entry.join(".")}.zzz`]);
        }),
        runs(80),
      );
      expect(judged).toBeGreaterThan(50);
    },
  );
});
