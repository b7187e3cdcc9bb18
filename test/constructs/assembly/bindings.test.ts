import { describe, expect, it } from "vitest";
import { bindingsOf, cloudBindings, helmBinding, missingBindings } from "../../../constructs/assembly/bindings";
import { decide, unitInputsOf } from "../../../constructs/assembly/decide";
import { built } from "../../../constructs/assembly/tables";
import { readSpec } from "../../../constructs/language/read";
import { emptyLock } from "../../../constructs/platform/lock/lock";
import { exampleNames, exampleStacks } from "../../support/examples";

const inputsOf = (name: string) => {
  const read = readSpec([`examples/${name}/berth.yaml`], built);
  const { platform } = decide(read, emptyLock(), { locked: false, update: null, lockFile: "berth.lock.json" });
  return unitInputsOf(platform!);
};

/** Names of providers by binding: what a stack with that binding declares. */
const providerOf: Readonly<Record<string, string>> = {
  "@cdktf/provider-aws": "aws",
  "@cdktf/provider-google": "google",
  "@cdktf/provider-azurerm": "azurerm",
  "@cdktf/provider-helm": "helm",
};

describe("the bindings of a stack", () => {
  it.each(exampleNames())("are the providers that it declares: %s", (name) => {
    const stacks = exampleStacks(name);
    for (const input of inputsOf(name)) {
      const { terraform } = stacks.get(input.unit.stack) as { terraform: { required_providers: Record<string, unknown> } };
      expect(Object.keys(terraform.required_providers).sort(), input.unit.stack).toEqual(
        bindingsOf(input)
          .map((binding) => providerOf[binding])
          .sort(),
      );
    }
  });

  it("are reported once each, at the first unit that needs them", () => {
    const inputs = inputsOf("aws-fleet");
    expect(missingBindings(inputs)).toEqual([]);
    const missing = missingBindings(inputs, () => false);
    expect(missing.map(({ message }) => message.replace(/^\S+ needs (\S+),.*/, "$1"))).toEqual([cloudBindings.aws, helmBinding]);
    expect(missing[0]).toMatchObject({
      code: "B6103",
      severity: "error",
      fix: expect.stringMatching(/^npm install @cdktf\/provider-aws@\^/),
    });
    expect(missingBindings(inputs, (binding) => binding !== helmBinding)).toMatchObject([{ path: ["clusters", expect.any(String)] }]);
  });
});
