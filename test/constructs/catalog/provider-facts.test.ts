import { describe, expect, it } from "vitest";
import { blockOf } from "../../../constructs/catalog/provider-facts";

describe("blockOf", () => {
  it.each([
    ["aws_eks_cluster", "role_arn", "always"],
    ["google_container_cluster", "name", "always"],
    ["azurerm_kubernetes_cluster", "dns_prefix", "always"],
    ["aws_lambda_function", "function_name", "always"],
    ["kubernetes_secret", "immutable", "conditional"],
    ["nomad_job", "jobspec", "conditional"],
    ["docker_container", "image", "always"],
  ])("knows of %s whether a change of %s replaces it: %s", (type, attribute, replace) => {
    const block = blockOf(type);
    expect(block).toBeDefined();
    expect(block?.attributes[attribute]?.replace).toBe(replace);
  });

  it("knows nothing of other types", () => {
    expect(blockOf("example_thing")).toBeUndefined();
    expect(blockOf("rest/aws_vpc")).toBeUndefined();
  });
});
