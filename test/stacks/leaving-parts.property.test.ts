import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dataResources } from "../../constructs/catalog/data-resources";
import { isMap } from "../../constructs/language/yaml/json";
import { emptyLock, type Lock } from "../../constructs/platform/lock/lock";
import { arbitrarySpec, clouds } from "../support/arbitrary-spec";
import { runs } from "../support/runs";
import { type Run, rendered, runSpec } from "../support/spec-runs";

type Json = Record<string, unknown>;
type Change = (entry: Json) => void;

/** What may take a part out of a unit, by the field that changes. */
const changes: Readonly<Record<string, Change>> = {
  backup: (entry) => delete entry.backup,
  encryption: (entry) => Object.assign(entry, { encryption: "provider" }),
  insights: (entry) => isMap(entry.ecs) && Object.assign(entry.ecs, { containerInsights: "disabled" }),
  metrics: (entry) => entry.orchestrator !== undefined && Object.assign(entry, { metrics: false }),
  mirrors: (entry) => delete entry.mirrors,
  network: (entry) => entry.orchestrator !== undefined && delete entry.network,
  replicas: (entry) => delete entry.replicas,
  repositories: (entry) => Array.isArray(entry.repositories) && entry.repositories.length > 1 && entry.repositories.pop(),
};

const sections = ["networks", "registries", "clusters", "hypervisors"] as const;
const entriesOf = (spec: Json): Json[] => sections.flatMap((section) => Object.values((spec[section] ?? {}) as Record<string, Json>));

const run = (spec: Json, lock: Lock): Run => runSpec({ "berth.yaml": JSON.stringify(spec) }, { lock });

/** `stack/address` of everything that holds data. */
function dataOf({ units }: Run): Set<string> {
  const stacks = Object.entries(rendered(units ?? []));
  const found = stacks.flatMap(([stack, text]) => {
    const { resource = {} } = JSON.parse(text) as { resource?: Record<string, Json> };
    return Object.entries(resource).flatMap(([type, named]) =>
      Object.hasOwn(dataResources, type) ? Object.keys(named).map((name) => `${stack}/${type}.${name}`) : [],
    );
  });
  return new Set(found);
}

describe("a change of a protected spec", () => {
  it.each(clouds)("takes nothing that holds data out of the output without an error on %s", async (cloud) => {
    const passed = new Set<string>();
    const refused = new Set<string>();
    await fc.assert(
      fc.property(
        arbitrarySpec({ clouds: [cloud], most: 2 }),
        fc.constantFrom(...Object.keys(changes)),
        fc.boolean(),
        (drawn, what, closesWatchers) => {
          const spec = JSON.parse(JSON.stringify(drawn)) as Json;
          delete spec.overrides;
          for (const entry of entriesOf(spec)) {
            delete entry.deletionProtection;
            delete entry.per;
          }
          const before = run(spec, emptyLock());
          if (before.units === null) return;
          const changed = structuredClone(spec);
          for (const entry of entriesOf(changed)) changes[what]!(entry);
          const locations = Object.values(changed.locations as Record<string, Json>);
          if (closesWatchers && cloud === "azure") for (const location of locations) location.networkWatcher = "none";
          const after = run(changed, before.lock);
          if (after.units === null) {
            if (after.problems.some(({ code }) => code === "B4086" || code === "B4089")) refused.add(what);
            return;
          }
          passed.add(what);
          const now = dataOf(after);
          expect([...dataOf(before)].filter((each) => !now.has(each))).toEqual([]);
        },
      ),
      { ...runs(60), endOnFailure: true },
    );
    // Each change was tried, and some were refused.
    expect([...new Set([...passed, ...refused])].sort()).toEqual(Object.keys(changes).sort());
    expect(refused.size).toBeGreaterThan(0);
  });
});
