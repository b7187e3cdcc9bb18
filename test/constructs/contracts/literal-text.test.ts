import { expect, it } from "vitest";
import { literalText } from "../../../constructs/contracts/literal-text";

it.each(["", "plain", '{"a": "$b"}\n', "100 % {", "$ {x}"])("leaves %j readable", (text) => {
  expect(literalText(text)).toBe(text);
});

it.each(["${x}", "%{if}", "$${x}", "é ${ü}"])("keeps %j from being evaluated", (text) => {
  const [, base64 = ""] = /^\$\{base64decode\("([A-Za-z0-9+/=]+)"\)\}$/.exec(literalText(text)) ?? [];
  expect(Buffer.from(base64, "base64").toString("utf8")).toBe(text);
});
