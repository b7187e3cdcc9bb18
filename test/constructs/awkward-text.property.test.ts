import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitrarySpec, clouds } from "../support/arbitrary-spec";
import { runs } from "../support/runs";
import { rendered, runSpec } from "../support/spec-runs";

type Json = Readonly<Record<string, unknown>>;

/** Keys and values that a cloud accepts, and that a program could take for something else. */
const awkward: Readonly<Record<string, { readonly keys: readonly string[]; readonly values: readonly string[] }>> = {
  aws: {
    keys: [
      "cost-center",
      "Cost Center",
      "costCenter",
      "ALL",
      "a.b/c",
      "a--b",
      "_a_",
      "-a-",
      "1st",
      "é",
      "a:b=c+d@e",
      "constructor",
      "toString",
      "length",
      "//",
      "path",
    ],
    values: ["4711", "", " a ", "1e5", "-1.5e+289", "true", "null", "a:b=c+d@e", "é", "2026-01-01", "0x1F"],
  },
  google: {
    keys: ["cost-center", "a--b", "a__b", "a-", "a_", "constructor", "length", "path", "goog-x"],
    values: ["4711", "", "-a-", "1e5", "true", "null", "_", "2026-01-01", "0x1f"],
  },
  azure: {
    keys: ["cost-center", "Cost Center", "costCenter", "a.b:c", "a--b", "_a_", "1st", "é", "constructor", "toString", "length", "path"],
    values: ["4711", "", " a ", "1e5", "-1.5e+289", "true", "null", "a\nb", '"quoted"', "<b>", "a\\b", "é", "2026-01-01", "#{x}"],
  },
};
/** None is a key of labels of resources. */
const nodeKeys = ["node-pool", "a.b/c-d_e", "nodeKind", "n--b", "n__b", "valueOf"];
const nodeValues = ["4711", "1e5", "true", "a-b_c.d", "A"];

const some = (keys: readonly string[], values: readonly string[]): fc.Arbitrary<Record<string, string>> =>
  fc.dictionary(fc.constantFrom(...keys), fc.constantFrom(...values), { minKeys: 1, maxKeys: 4, noNullPrototype: true });

/** The spec with labels wherever it can have some, later ones over former ones. */
function labelled(spec: Json, own: Json, ofLocations: Json, ofEntries: Json, ofNodes: Json): Json {
  const inEach = (entries: unknown, change: (entry: Json) => Json): Json =>
    Object.fromEntries(Object.entries((entries ?? {}) as Json).map(([key, entry]) => [key, change(entry as Json)]));
  const pools = (entry: Json): Json =>
    entry.pools === undefined ? {} : { pools: inEach(entry.pools, (pool) => ({ ...pool, labels: ofNodes })) };
  const entry = (each: Json): Json => ("existing" in each ? each : { ...each, labels: ofEntries, ...pools(each) });
  return {
    ...spec,
    labels: own,
    locations: inEach(spec.locations, (each) => ({ ...each, labels: ofLocations })),
    ...Object.fromEntries(["networks", "registries", "clusters", "hypervisors"].map((section) => [section, inEach(spec[section], entry)])),
  };
}

/** All maps in a value, also those in texts of JSON. */
function mapsIn(value: unknown): Json[] {
  if (typeof value === "string" && /^[[{]/.test(value)) {
    try {
      return mapsIn(JSON.parse(value));
    } catch {
      return [];
    }
  }
  if (typeof value !== "object" || value === null) return [];
  return [...(Array.isArray(value) ? [] : [value as Json]), ...Object.values(value).flatMap(mapsIn)];
}

/** The labels that each provider block of a stack sets on all resources. Azure's has none. */
function defaultsIn({ provider }: { readonly provider: Readonly<Record<string, readonly Json[]>> }): unknown[] {
  return [
    ...(provider.aws ?? []).map(({ default_tags: tags }) => (tags as readonly Json[])[0]?.tags),
    ...(provider.google ?? []).map(({ default_labels: labels }) => labels),
  ];
}

describe.each(clouds)("on %s", (cloud) => {
  it("every label is in the output as it is written, key and value", () => {
    const { keys, values } = awkward[cloud]!;
    const drawn = fc.tuple(
      arbitrarySpec({ clouds: [cloud], most: 1 }),
      some(keys, values),
      some(keys, values),
      some(keys, values),
      some(nodeKeys, nodeValues),
    );
    let judged = 0;
    let judgedNodes = 0;
    fc.assert(
      fc.property(drawn, ([base, own, ofLocations, ofEntries, ofNodes]) => {
        const spec = labelled(base as Json, own, ofLocations, ofEntries, ofNodes);
        const { units, problems } = runSpec({ "berth.yaml": JSON.stringify(spec) });
        expect(problems.filter(({ code }) => ["B4017", "B2005"].includes(code))).toEqual([]);
        if (units === null) return;
        for (const [stack, text] of Object.entries(rendered(units))) {
          const maps = mapsIn(JSON.parse(text));
          const resources = mapsIn((JSON.parse(text) as { resource?: object }).resource ?? {});
          const labelsOf = resources.flatMap(({ tags, labels, resource_labels: more }) => mapsIn([tags, labels, more]));
          for (const defaults of defaultsIn(JSON.parse(text))) expect(defaults, stack).toEqual({ ...own, ...ofLocations });
          const isLabelled = /^(?:network|cluster|registry|hosts)-/.test(stack) && labelsOf.length > 0;
          for (const [key, value] of isLabelled ? Object.entries(ofEntries) : []) {
            // What the location sets on all resources is not repeated.
            if ({ ...own, ...ofLocations }[key] === value) continue;
            judged++;
            const found = labelsOf.filter((map) => Object.hasOwn(map, key)).map((map) => map[key]);
            expect(found, `${stack}: ${key}`).toContain(value);
          }
          for (const [key, value] of /^cluster-/.test(stack) && /"(?:node_labels|labels)"/.test(text) ? Object.entries(ofNodes) : []) {
            if (!maps.some((map) => Object.hasOwn(map, key))) continue;
            judgedNodes++;
            expect(
              maps.some((map) => map[key] === value),
              `${stack}: ${key}: ${value}`,
            ).toBe(true);
          }
        }
      }),
      runs(30),
    );
    expect(judged).toBeGreaterThan(5);
    expect(judgedNodes).toBeGreaterThan(0);
  });
});
