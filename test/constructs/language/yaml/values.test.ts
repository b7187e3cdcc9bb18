import { describe, expect, it } from "vitest";
import { readText } from "../../../../constructs/language/yaml/values";

describe("a text with an error", () => {
  it("that others follow from has the first of them, not thousands", () => {
    const { errors } = readText(`a: ]\nb: ${"[".repeat(5000)}`);
    expect(errors).toHaveLength(20);
    expect(errors[0]).toMatchObject({ code: "B1002", line: 1, column: 4 });
  });
});
