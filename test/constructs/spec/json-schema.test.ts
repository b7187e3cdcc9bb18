import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { berthJsonSchema } from "../../../constructs/spec/json-schema";

const schema = berthJsonSchema();
const validate = new Ajv2020({
  strict: false,
  formats: { email: true, uri: true, ipv4: true, date: true, uuid: true, guid: true },
}).compile(schema);
const language = () =>
  load(readFileSync(join(__dirname, "../../fixtures/language.yaml"), "utf8")) as Record<string, Record<string, Record<string, unknown>>>;

describe("the JSON Schema", () => {
  it("takes the whole example of the language", () => {
    const ok = validate(language());
    expect(validate.errors ?? []).toEqual([]);
    expect(ok).toBe(true);
  });

  it("refuses a misspelt key of a cluster", () => {
    const spec = language();
    (spec.clusters?.apps as Record<string, unknown>).versoin = "1.35";
    expect(validate(spec)).toBe(false);
  });

  it("lets users keep notes under x-", () => {
    expect(validate({ apiVersion: "berth/v1", "x-notes": { a: 1 } })).toBe(true);
  });

  it("stands in the package as it is printed", () => {
    expect(JSON.parse(readFileSync(join(__dirname, "../../../schema/berth.schema.json"), "utf8"))).toEqual(
      JSON.parse(JSON.stringify(schema)),
    );
  });
});
