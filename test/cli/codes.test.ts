import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { allCodes } from "../../cli/codes";

const root = join(__dirname, "../..");
const sources = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(join(root, folder, name), "utf8"));

describe("berth explain", () => {
  it("knows every code that the sources contain", () => {
    const written = ["constructs", "stacks", "cli"].flatMap(sources).flatMap((text) => text.match(/"B\d{4}"/g) ?? []);
    const known = allCodes();
    expect(written.length).toBeGreaterThan(50);
    expect([...new Set(written.map((code) => JSON.parse(code) as string))].filter((code) => !known.has(code))).toEqual([]);
  });
});
