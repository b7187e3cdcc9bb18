import { LaunchTemplate } from "@cdktf/provider-aws/lib/launch-template";
import { expect, it } from "vitest";
import { enableNestedVirtualization, NESTED_VIRTUALIZATION_PROVIDER } from "../../../../constructs/aws/host-pool/nested-virtualization";
import { synthesize } from "./synth";

const build = (nested: boolean) =>
  synthesize((stack) => {
    const template = new LaunchTemplate(stack, "template", { name: "shop-lab" });
    if (nested) enableNestedVirtualization(template);
  });

it("switches nested virtualization on, by a provider that knows it", () => {
  const { resource, terraform } = build(true);
  expect(resource["aws_launch_template"]?.["template"]).toMatchObject({ cpu_options: { nested_virtualization: "enabled" } });
  expect(terraform).toMatchObject({ required_providers: { aws: { source: "aws", version: NESTED_VIRTUALIZATION_PROVIDER } } });
});

it("takes a provider of the bindings' own major version", () => {
  const { terraform } = build(false);
  const bindings = (terraform["required_providers"] as { aws: { version: string } }).aws.version;
  const [major, minor] = bindings.split(".").map(Number);
  const [nestingMajor, nestingMinor] = NESTED_VIRTUALIZATION_PROVIDER.split(".").map(Number);
  expect(nestingMajor).toBe(major);
  // Once the bindings know the option, this file has done its work.
  expect(nestingMinor).toBeGreaterThan(minor ?? 0);
});
