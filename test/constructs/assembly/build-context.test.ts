import { describe, expect, it } from "vitest";
import type { ValueOrReference } from "../../../constructs/platform/types/shared/value";
import { unitInputOf } from "../../support/aws-inputs";
import { synthUnit } from "../../support/stack";

describe("a value from another state", () => {
  it.each<[item: string | number | null, expression: string]>([
    [null, ""],
    [0, "[0]"],
    ["a", '["a"]'],
  ])("in a text of JSON, with item %j, is an expression that Terraform can read", (item, expression) => {
    const value: ValueOrReference = { from: "core", output: "ids", item };
    const { output } = synthUnit<"cluster">(
      (_stack, _input, context) => context.declareOutput("text", JSON.stringify({ id: context.valueOf(value) }), "a text with the value"),
      unitInputOf("cluster", "cluster-apps", {} as never, { outside: { core: { type: "local", path: "core.tfstate" } as never } }),
    );
    expect(output["text"]?.value).toBe(`{"id":"\${data.terraform_remote_state.outside-core.outputs.ids${expression}}"}`);
  });
});
