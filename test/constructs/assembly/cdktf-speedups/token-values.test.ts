import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { App, DefaultTokenResolver, Fn, Lazy, StringConcat, TerraformStack, Token, Tokenization } from "cdktf";
import { describe, expect, it } from "vitest";
import { resolveTokens } from "../../../../constructs/assembly/cdktf-speedups/token-values";

const stack = new TerraformStack(new App({ outdir: mkdtempSync(join(tmpdir(), "berth-app-")) }), "network-main");
const key = new KmsKey(stack, "key", {});
const number = Token.asNumber("${data.x.y.count}");
const resolver = new DefaultTokenResolver(new StringConcat());

/** Everything that cdktf does more with than copy it, and what looks like it. */
const values: Readonly<Record<string, unknown>> = {
  "plain values": { a: 1, b: -5, c: true, d: null, e: "text", f: [1, "two", null], g: {}, h: [] },
  "what is undefined": { a: undefined, b: [undefined, 1], c: { d: undefined } },
  "a token alone": key.arn,
  "a token in a text": `the key ${key.arn} is here`,
  "expressions as text": ['${length(["a"])}', "${self.id}", "%{ if true }x%{ endif }", "100%", "a } b { c", '"quoted"\n\\'],
  "a token in an expression as text": `\${length(${key.arn})}`,
  "a function of tokens": Fn.join("-", [key.arn, 'a "quoted" text', "line\nbreak"]),
  "a token of a number": number,
  "a token of a number in a text": `there are ${number} of it`,
  "texts that look like numbers": ["1e5", "2024-01-01", "1.5.2", "-1.8881545897087505e+289x".slice(0, 3), "0e0"],
  "a token of a list": Token.asList("${data.x.y.list}"),
  "a token in a list": ["a", key.arn],
  "a token of a list of numbers": Token.asNumberList("${data.x.y.list}"),
  "a token of a map": Token.asStringMap("${data.x.y.map}"),
  "a token of any map": Token.asAnyMap("${data.x.y.map}"),
  "a token as key": { [key.arn]: "x" },
  "a value that is made late": { later: Lazy.anyValue({ produce: () => ({ arn: key.arn, none: undefined }) }) },
  "nested blocks": [{ rule: [{ statement: { keys: [key.arn, key.keyId] } }] }],
};

describe("resolveTokens", () => {
  it.each(Object.entries(values))("gives what cdktf gives for %s", (_, value) => {
    const expected = Tokenization.resolve(value, { scope: stack, resolver, preparing: false });
    expect(resolveTokens(stack, value)).toEqual(expected);
  });

  it("refuses a function, as cdktf does", () => {
    expect(() => resolveTokens(stack, { a: () => 1 })).toThrow("function");
  });
});
