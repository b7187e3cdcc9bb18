import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../support/runs";
import { rendered, runSpec } from "../support/spec-runs";

type Json = Readonly<Record<string, unknown>>;

/** Keys and texts that a program could take for something else. Expressions of Terraform are refused: see the bad specs of B2010. */
const keys = [
  "cost-center",
  "costCenter",
  "cost_center",
  "Cost Center",
  "a.b/c",
  "1st",
  "é",
  "😀",
  "constructor",
  "toString",
  "length",
  "//",
  "path",
  "$ref",
  "%",
  "",
];
const texts = [
  "4711",
  "",
  " a ",
  "1e5",
  "true",
  "null",
  "~",
  "2026-01-01",
  "0x1F",
  "a\nb",
  "\ttab",
  '"quoted"',
  "it's",
  "a\\b",
  "$",
  "$$",
  "%",
  "{{ .Values }}",
  "#{x}",
  "- a",
  "é",
  "\u2028",
];
const scalar = fc.oneof(fc.constantFrom(...texts), fc.boolean(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
const value = fc.letrec<{ any: unknown; map: Json }>((tie) => ({
  map: fc.dictionary(fc.constantFrom(...keys), tie("any"), { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
  any: fc.oneof({ maxDepth: 3 }, scalar, tie("map"), fc.array(tie("any"), { maxLength: 3 })),
}));
/** What JSON keeps of it: `-0` is 0. */
const freeMap: fc.Arbitrary<Json> = value.map.map((drawn) => JSON.parse(JSON.stringify(drawn)) as Json);

interface Place {
  readonly location: Json;
  readonly orchestrator: string;
  readonly admins: readonly string[];
  /** A resource with a map of any texts, and the name of that map. */
  readonly tagged: readonly [resource: string, map: string];
}
const places: Readonly<Record<string, Place>> = {
  aws: {
    location: { cloud: "aws", region: "us-east-1", account: "123456789012" },
    orchestrator: "eks",
    admins: ["arn:aws:iam::123456789012:role/admins"],
    tagged: ["aws_eks_cluster.cluster", "tags"],
  },
  google: {
    location: { cloud: "google", region: "europe-west1", project: "shop-prod" },
    orchestrator: "gke",
    admins: ["group:admins@example.org"],
    tagged: ["google_container_cluster.cluster", "resource_labels"],
  },
  azure: {
    location: { cloud: "azure", region: "westeurope", subscription: "00000000-0000-0000-0000-000000000000" },
    orchestrator: "aks",
    admins: ["11111111-1111-1111-1111-111111111111"],
    tagged: ["azurerm_kubernetes_cluster.cluster", "tags"],
  },
};

const specOf = ({ location, orchestrator, admins }: Place, addons: Json, more: Json = {}): string =>
  JSON.stringify({
    apiVersion: "berth/v1",
    name: "shop",
    locations: { here: location },
    clusters: { apps: { orchestrator, access: { admins }, pools: { general: { count: 3 } }, addons } },
    ...more,
  });

/** A stack of the output, with Terraform's escapes undone. */
function stackOf(spec: string, stack: string): Readonly<Record<string, Readonly<Record<string, Json>>>> {
  const { units, problems } = runSpec({ "berth.yaml": spec });
  if (units === null) throw new Error(JSON.stringify(problems));
  const text = rendered(units)[stack]!;
  return (JSON.parse(text) as { resource: Record<string, Record<string, Json>> }).resource;
}

describe.each(Object.entries(places))("on %s", (_cloud, place) => {
  it("values of a chart are in the output as they are written", () => {
    fc.assert(
      fc.property(freeMap, (values) => {
        const chart = { chart: "oci://example.org/charts/collector", version: "1.2.3", namespace: "otel", values };
        const resources = stackOf(specOf(place, { otel: chart }), "addons-apps");
        const release = resources.helm_release?.charts_otel;
        expect((release?.values as string[] | undefined)?.map((text) => JSON.parse(text))).toEqual([values]);
      }),
      runs(20),
    );
  });

  it("what an override merges is in the output as it is written", () => {
    const [resource, map] = place.tagged;
    const [type, name] = resource.split(".") as [string, string];
    const tags = fc.dictionary(fc.constantFrom(...keys), fc.constantFrom(...texts), { minKeys: 1, maxKeys: 5, noNullPrototype: true });
    fc.assert(
      fc.property(tags, (written) => {
        const overrides = [{ stack: "cluster-apps", resource, merge: { [map]: written } }];
        const resources = stackOf(specOf(place, {}, { overrides }), "cluster-apps");
        expect(resources[type]?.[name]?.[map]).toMatchObject(written);
      }),
      runs(20),
    );
  });
});

const byLocation = "exceptions by keys of the spec, merged into the entry";
const byCluster = "shares by keys of the spec; services are not built: B8001";

/** Maps of the language with keys of any form, each with the property that finds it unchanged in the output, or the reason why there is none. */
const covered: Readonly<Record<string, string>> = {
  labels: "labels, awkward-text.property.test.ts",
  "locations.*.labels": "labels, awkward-text.property.test.ts",
  "networks.*.labels": "labels, awkward-text.property.test.ts",
  "registries.*.labels": "labels, awkward-text.property.test.ts",
  "clusters.*.labels": "labels, awkward-text.property.test.ts",
  "hypervisors.*.labels": "labels, awkward-text.property.test.ts",
  "clusters.*.addons.*.values": "charts, in this file",
  "overrides.*.merge": "overrides, in this file",
  "services.*.labels": "services are not built: B8001",
  "networks.*.per": byLocation,
  "registries.*.per": byLocation,
  "clusters.*.per": byLocation,
  "hypervisors.*.per": byLocation,
  "services.*.per": byLocation,
  "services.*.public.weights": byCluster,
  "services.*.internal.weights": byCluster,
};

/** Maps in the JSON Schema with keys of any form: those of entries, and those that a pattern limits, are names that the spec itself uses. */
function freeMaps(): string[] {
  const schema = JSON.parse(readFileSync(join(__dirname, "../../schema/berth.schema.json"), "utf8")) as Json;
  const definitions = schema.$defs as Readonly<Record<string, Json>>;
  const found = new Set<string>();
  const visit = (node: unknown, path: readonly string[], seen: readonly string[]): void => {
    if (typeof node !== "object" || node === null) return;
    const { $ref, properties, items, additionalProperties, propertyNames, ...rest } = node as Json;
    if (typeof $ref === "string") {
      const name = $ref.split("/").at(-1)!;
      if (!seen.includes(name)) visit(definitions[name], path, [...seen, name]);
      return;
    }
    for (const several of ["anyOf", "oneOf", "allOf"]) for (const each of (rest[several] ?? []) as unknown[]) visit(each, path, seen);
    for (const [key, each] of Object.entries((properties ?? {}) as Json)) visit(each, [...path, key], seen);
    visit(items, [...path, "*"], seen);
    if (typeof additionalProperties !== "object") return;
    const names = propertyNames as Json | undefined;
    if (names?.pattern === undefined && names?.$ref === undefined && names?.enum === undefined) found.add(path.join("."));
    else visit(additionalProperties, [...path, "*"], seen);
  };
  visit(schema, [], []);
  return [...found].filter((path) => !/\.per\./.test(path)).sort();
}

it("every map of the language with keys of any form is covered by a property, or has a reason", () => {
  expect(freeMaps()).toEqual(Object.keys(covered).sort());
});
