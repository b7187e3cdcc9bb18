import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { secretsIn } from "../../../review/compare/secret-rules";
import { exampleNames, exampleStacks } from "../../support/examples";

const file = (name: string): string => readFileSync(join(__dirname, "../../../facts", name), "utf8");

function* textsIn(value: unknown, name = ""): Generator<readonly [string, string]> {
  if (typeof value === "string") yield [name, value];
  else if (typeof value === "object" && value !== null)
    for (const [key, inner] of Object.entries(value)) yield* textsIn(inner, Array.isArray(value) ? name : key);
}

describe("rules of a secret scanner", () => {
  it("find the keys of vendors, also by the name that stands before the value", () => {
    expect(secretsIn("npm_abcdefghijklmnopqrstuvwxyz0123456789")).toEqual(["npm_abcdefghijklmnopqrstuvwxyz0123456789"]);
    expect(secretsIn("0123456789abcdef0123456789abcdefdeadbeef", "datadog_thing")).toContain("0123456789abcdef0123456789abcdefdeadbeef");
    expect(secretsIn("0123456789abcdef0123456789abcdefdeadbeef", "commit")).toEqual([]);
  });

  it("find no secret in anything that Berth writes", () => {
    const found = exampleNames().flatMap((name) =>
      [...exampleStacks(name)].flatMap(([stack, json]) =>
        [...textsIn(json)].flatMap(([key, text]) => secretsIn(text, key).map((secret) => `${name}/${stack}: ${key}: ${secret}`)),
      ),
    );
    expect(found).toEqual([]);
  }, 300_000);

  it("name their source and its licence", () => {
    expect(JSON.parse(file("secret-rules.json"))).toMatchObject({ source: expect.stringMatching(/gitleaks\/blob\/[0-9a-f]{40}/) });
    expect(file("secret-rules.LICENSE")).toMatch(/^MIT License\n\nCopyright/);
  });

  it("take little time for a long hostile text", () => {
    const began = performance.now();
    for (const piece of ["datadog=", "sk_live_", "-----BEGIN ", "eyJ", "a.", "curl -u "]) secretsIn(piece.repeat(20_000), "api_key");
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});
