import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020";
import fc from "fast-check";
import { CORE_SCHEMA, load } from "js-yaml";
import { beforeAll, describe, expect, it } from "vitest";
import { berthJsonSchema } from "../../../../constructs/language/schema-shape/json-schema";
import { arbitrarySpec } from "../../../support/arbitrary-spec";
import { runs } from "../../../support/runs";

const root = join(__dirname, "../../../..");
const formats: Record<string, true> = { email: true, uri: true, ipv4: true, date: true, uuid: true, guid: true };
type Json = Record<string, unknown>;

let schema: Json;
let validate: (spec: unknown) => string[];

beforeAll(() => {
  schema = berthJsonSchema() as Json;
  const compiled = new Ajv2020({ strict: false, formats }).compile(schema);
  validate = (spec) => (compiled(spec) ? [] : (compiled.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`));
});

const language = () => load(readFileSync(join(root, "test/fixtures/language.yaml"), "utf8"), { schema: CORE_SCHEMA }) as Json;
const location = { use1: { cloud: "aws", region: "us-east-1", account: "123456789012" } };
const base = { apiVersion: "berth/v1", name: "shop", locations: location };
const clusters = (entry: Json) => ({ ...base, clusters: { apps: { orchestrator: "eks", ...entry } } });

describe("the JSON Schema", () => {
  it("takes the whole example of the language, with and without a base", () => {
    const { extends: _base, ...alone } = language();
    expect(validate(language())).toEqual([]);
    expect(validate(alone)).toEqual([]);
  });

  it("takes any valid spec", () => {
    fc.assert(
      fc.property(arbitrarySpec(), (written) => {
        expect(validate(written)).toEqual([]);
      }),
      runs(100),
    );
  });

  const good: [string, Json][] = [
    ["notes under x-", { ...base, "x-notes": { a: 1 }, clusters: { "x-common": 1, apps: { orchestrator: "eks", "x-note": 1 } } }],
    ["null, which removes a key", clusters({ network: null, logs: { retention: null } })],
    [
      "a list of locations with exceptions",
      clusters({ location: ["use1"], per: { use1: { version: "1.34", pools: { a: { count: 3 } } } } }),
    ],
    [
      "an orchestrator in the exceptions alone",
      { ...base, clusters: { apps: { location: ["use1"], per: { use1: { orchestrator: "eks" } } } } },
    ],
    ["an overlay that leaves out what its base says", { extends: "base.yaml", clusters: { apps: { version: "1.35" } } }],
    ["an overlay of a location", { extends: ["base.yaml"], locations: { use1: { rolePath: "/berth/" } } }],
  ];
  it.each(good)("takes %s", (_what, spec) => {
    expect(validate(spec)).toEqual([]);
  });

  const bad: [string, Json][] = [
    ["a misspelt section", { ...base, clusterz: {} }],
    ["a misspelt key", clusters({ versoin: "1.35" })],
    ["a misspelt key of a pool", clusters({ pools: { general: { machin: {} } } })],
    ["a misspelt key in an exception", clusters({ location: ["use1"], per: { use1: { versoin: "1.35" } } })],
    ["locations in an exception", clusters({ location: ["use1"], per: { use1: { location: "use1" } } })],
    ["a misspelt word", clusters({ mode: "automatc" })],
    ["a version that is a number", clusters({ version: 1.35 })],
    ["memory without a unit", clusters({ pools: { general: { machine: { memory: 16 } } } })],
    ["a key of a form that is not allowed", { ...base, networks: { "A--b": {} } }],
    ["a cluster without orchestrator", { ...base, clusters: { apps: {} } }],
    ["a location without account", { ...base, locations: { use1: { cloud: "aws", region: "us-east-1" } } }],
    ["a spec without name", { apiVersion: "berth/v1", locations: location }],
    ["a count without its most", clusters({ pools: { general: { count: { min: 1 } } } })],
  ];
  it.each(bad)("refuses %s", (_what, spec) => {
    expect(validate(spec)).not.toEqual([]);
  });

  it("describes every key, and shows defaults", () => {
    const definitions = schema.$defs as Record<string, Json>;
    const described = (node: Json): boolean =>
      node.description !== undefined ||
      (typeof node.$ref === "string" && described(definitions[node.$ref.replace("#/$defs/", "")] ?? {})) ||
      (Array.isArray(node.anyOf) && node.anyOf.some((branch: Json) => described(branch)));
    const bare: string[] = [];
    const walk = (node: unknown, path: string): void => {
      if (typeof node !== "object" || node === null || path.endsWith("Required") || path === ".else") return;
      if (!Array.isArray(node) && typeof (node as Json).properties === "object")
        for (const [key, value] of Object.entries((node as Json).properties as Record<string, Json>))
          if (!described(value)) bare.push(`${path}.${key}`);
      for (const [key, value] of Object.entries(node)) walk(value, `${path}.${key}`);
    };
    walk(schema, "");
    expect(bare).toEqual([]);
    expect(definitions["cluster"]).toHaveProperty("properties.mode.default", "pools");
  });

  it("is in step with the file that is shipped", () => {
    expect(JSON.parse(readFileSync(join(root, "schema/berth.schema.json"), "utf8"))).toEqual(JSON.parse(JSON.stringify(schema)));
  });
});
