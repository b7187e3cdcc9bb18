import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv/dist/2020";
import { describe, expect, it } from "vitest";
import { renderJson } from "../../../review/render/json";
import { reviews } from "./fixtures";

const schema = JSON.parse(readFileSync(join(__dirname, "../../../docs/reference/review.schema.json"), "utf8"));
const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

describe("15. Delivery: JSON", () => {
  it.each(Object.entries(reviews))("%s is as the schema in docs says", (_, make) => {
    const json = JSON.parse(renderJson(make()));
    validate(json);
    expect(validate.errors ?? []).toEqual([]);
  });

  it("is versioned, and refuses what the schema does not know", () => {
    const json = JSON.parse(renderJson(reviews["every action"]?.() as never));
    expect(json.version).toBe(1);
    expect(validate({ ...json, more: true })).toBe(false);
    expect(validate({ ...json, version: 2 })).toBe(false);
  });

  it("contains no whole resource: what did not change is not printed", () => {
    const json = renderJson(reviews["a fleet that grows"]?.() as never);
    expect(JSON.parse(json).changes[0]).not.toHaveProperty("after");
    expect(json).not.toContain("instance_types");
  });

  it("leads changes back to lines of the spec, and says null where nobody can know", () => {
    const grown = JSON.parse(renderJson(reviews["a fleet that grows"]?.() as never));
    expect(grown.causes).toMatchObject([{ file: expect.stringMatching(/berth\.yaml$/), line: 13, changes: { length: 2 } }]);
    const unknown = JSON.parse(renderJson(reviews["foreign trees, and unknown types"]?.() as never));
    expect(unknown).toMatchObject({ causes: null, uncaused: null, coverage: { changed: 2, judged: 1 } });
  });
});
