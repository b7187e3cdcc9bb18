import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderText } from "../../../review/render/text";
import { runs } from "../../support/runs";
import { reviews } from "./fixtures";
import { hostile, pieces } from "./hostile";

const control = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const paint = {
  red: (text: string) => `\u001b[31m${text}\u001b[39m`,
  yellow: (text: string) => `\u001b[33m${text}\u001b[39m`,
  bold: (text: string) => `\u001b[1m${text}\u001b[22m`,
  dim: (text: string) => `\u001b[2m${text}\u001b[22m`,
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what colours are made of
const colours = /\u001b\[(?:31|33|39|1|2|22)m/g;

describe("13. Safety: text", () => {
  it("no value speaks to the terminal, turns a line around or makes one of its own", () => {
    const lines = renderText(hostile("word")).split("\n").length;
    const mix = fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 8 })), { maxLength: 6 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(mix, (value) => {
        const text = renderText(hostile(`a${value}b`));
        expect(text).not.toMatch(control);
        expect(text.split("\n")).toHaveLength(lines);
        expect(renderText(hostile(`a${value}b`), { paint, width: 80 }).replaceAll(colours, "")).not.toMatch(control);
      }),
      runs(100),
    );
  });
});

describe("2. Verdict first: text", () => {
  it("in colour where there is some", () => {
    expect(renderText(reviews["a registry that is gone"]?.() as never, { paint })).toContain("\u001b[31mBLOCKED\u001b[39m  +0");
  });
});

describe("15. Delivery: text", () => {
  it("is wrapped to the width of the terminal, further lines further in", () => {
    const text = renderText(reviews["a registry that is gone"]?.() as never, { width: 60 });
    for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(60);
    expect(text).toMatch(/^ {2}block {3}aws_kms_key.*\n {4}\S/m);
  });

  it("looks as it did", () => {
    expect(renderText(reviews["every action"]?.() as never)).toMatchSnapshot();
  });
});
