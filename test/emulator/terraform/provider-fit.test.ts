import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../emulator/json";
import { fitStack } from "../../../emulator/terraform/provider-fit";
import { compactSchema, type ProviderSchema } from "../../../emulator/terraform/provider-schema";

const schema: ProviderSchema = compactSchema(
  {
    provider_schemas: {
      "registry.terraform.io/hashicorp/aws": {
        provider: { block: { attributes: { region: {} }, block_types: { assume_role: { block: { attributes: { role_arn: {} } } } } } },
        resource_schemas: {
          aws_example: {
            block: {
              attributes: { name: {}, settings: { nested_type: { attributes: { size: {} } } } },
              block_types: { rule: { block: { attributes: { from: {} }, block_types: { deep: { block: { attributes: { x: {} } } } } } } },
            },
          },
        },
        data_source_schemas: { aws_lookup: { block: { attributes: { id: {} } } } },
      },
    },
  },
  "hashicorp/aws",
  "5.100.0",
);

function fitted(resource: JsonObject, rest: JsonObject = {}) {
  const required = { terraform: { required_providers: { aws: { source: "aws", version: "6.25.0" } } } };
  return fitStack({ ...required, resource: { aws_example: { t: resource } }, ...rest }, schema);
}

describe("fitStack", () => {
  it("asks for the version at hand and leaves the stack itself as it is", () => {
    const stack: JsonObject = {
      terraform: { backend: { local: {} }, required_providers: { aws: { source: "aws", version: "6.25.0" } } },
      resource: { aws_example: { t: { newer: 1 } } },
    };
    const before = structuredClone(stack);
    const { json } = fitStack(stack, schema);
    expect(json.terraform).toEqual({
      backend: { local: {} },
      required_providers: { aws: { source: "hashicorp/aws", version: "5.100.0" } },
    });
    expect(stack).toEqual(before);
  });

  it.each<[string, JsonObject, JsonObject, string[]]>([
    ["an attribute", { name: "a", deletion_protection: true }, { name: "a" }, ["deletion_protection"]],
    ["a block", { newer_block: { a: 1 } }, {}, ["newer_block"]],
    ["an attribute of a nested block", { rule: { from: 1, region: "x" } }, { rule: { from: 1 } }, ["rule.region"]],
    ["one in the second of two blocks", { rule: [{ from: 1 }, { from: 2, y: 3 }] }, { rule: [{ from: 1 }, { from: 2 }] }, ["rule.1.y"]],
    ["all of a nested block", { name: "a", rule: { y: 1 } }, { name: "a" }, ["rule.y"]],
    ["all of one of two blocks", { rule: [{ y: 1 }, { from: 2 }] }, { rule: [{ from: 2 }] }, ["rule.0.y"]],
    ["nothing of a block that was empty", { rule: {} }, { rule: {} }, []],
    ["one three levels deep", { rule: { deep: { x: 1, z: 2 } } }, { rule: { deep: { x: 1 } } }, ["rule.deep.z"]],
    ["one of an object attribute", { settings: { size: 1, tier: 2 } }, { settings: { size: 1 } }, ["settings.tier"]],
    [
      "one in a dynamic block",
      { dynamic: { rule: { content: { from: 1, y: 2 } } } },
      { dynamic: { rule: { content: { from: 1 } } } },
      ["rule.y"],
    ],
    ["a dynamic block", { dynamic: { newer: { content: {} } } }, { dynamic: {} }, ["newer"]],
  ])("strips what the provider does not know: %s", (_what, resource, kept, paths) => {
    const { json, stripped } = fitted(resource);
    expect(json.resource).toEqual({ aws_example: { t: kept } });
    expect(stripped).toEqual(paths.map((path) => ({ address: "aws_example.t", path })));
  });

  it("keeps Terraform's own arguments, and ignores no change of what is gone", () => {
    const lifecycle = { prevent_destroy: true, ignore_changes: ["name", "newer", "rule[0].from"] };
    const { json, stripped } = fitted({ count: 2, provider: "aws.other", depends_on: ["aws_example.u"], lifecycle });
    expect(stripped).toEqual([]);
    expect(json.resource).toMatchObject({
      aws_example: {
        t: { count: 2, provider: "aws.other", lifecycle: { prevent_destroy: true, ignore_changes: ["name", "rule[0].from"] } },
      },
    });
  });

  it("strips data sources and provider blocks too, and names them", () => {
    const { stripped } = fitted(
      {},
      {
        data: { aws_lookup: { l: { id: 1, region: "x" } } },
        provider: { aws: [{ region: "x", alias: "a", newer: 1, assume_role: [{ y: 1 }] }] },
      },
    );
    expect(stripped).toEqual([
      { address: "data.aws_lookup.l", path: "region" },
      { address: "provider.aws", path: "newer" },
      { address: "provider.aws", path: "assume_role.y" },
    ]);
  });

  it("leaves resource types that the version lacks for Terraform to name", () => {
    const { json } = fitted({}, { resource: { aws_newer: { n: { a: 1 } } } });
    expect(json.resource).toEqual({ aws_newer: { n: { a: 1 } } });
  });

  it("leaves a stack alone that does not use the provider", () => {
    const stack = { resource: { google_thing: { t: { a: 1 } } } };
    expect(fitStack(stack, schema)).toEqual({ json: stack, stripped: [] });
  });
});
