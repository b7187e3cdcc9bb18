import { describe, expect, it } from "vitest";
import { configuration, type Tree, violationsIn } from "./tree";

const leaf = (...files: string[]): Tree => Object.fromEntries(files.map((file) => [file, []]));
const rooms = leaf(
  "constructs/language/a.js",
  "constructs/catalog/a.js",
  "constructs/platform/a.js",
  "constructs/rules/a.js",
  "constructs/contracts/a.js",
  "constructs/aws/a.js",
  "constructs/google/a.js",
  "constructs/azure/a.js",
  "constructs/engines/a.js",
  "constructs/services/a.js",
  "constructs/assembly/a.js",
  "constructs/library/a.js",
  "constructs/index.js",
  "stacks/a.js",
  "cli/a.js",
  "emulator/a.js",
  "review/a.js",
  "test/a.js",
);

/** Rule, importing file, what it requires. Each line alone must break its rule. */
const bad: [string, string, string][] = [
  ["language-imports", "constructs/language/b.js", "../catalog/a"],
  ["language-imports", "constructs/language/b.js", "../platform/a"],
  ["catalog-imports", "constructs/catalog/b.js", "../platform/a"],
  ["platform-imports", "constructs/platform/b.js", "../rules/a"],
  ["platform-imports", "constructs/platform/b.js", "../contracts/a"],
  ["platform-imports", "constructs/platform/b.js", "../aws/a"],
  ["rules-imports", "constructs/rules/b.js", "../contracts/a"],
  ["contracts-imports", "constructs/contracts/b.js", "../rules/a"],
  ["contracts-imports", "constructs/contracts/b.js", "../aws/a"],
  ["aws-imports", "constructs/aws/b.js", "../google/a"],
  ["google-imports", "constructs/google/b.js", "../azure/a"],
  ["azure-imports", "constructs/azure/b.js", "../../stacks/a"],
  ["aws-imports", "constructs/aws/b.js", "../engines/a"],
  ["google-imports", "constructs/google/b.js", "../engines/a"],
  ["azure-imports", "constructs/azure/b.js", "../engines/a"],
  ["engines-imports", "constructs/engines/b.js", "../aws/a"],
  ["services-imports", "constructs/services/b.js", "../google/a"],
  ["assembly-imports", "constructs/assembly/b.js", "../../stacks/a"],
  ["stacks-imports", "stacks/b.js", "../review/a"],
  ["review-imports", "review/b.js", "../constructs/aws/a"],
  ["review-imports", "review/b.js", "../constructs/contracts/a"],
  ["library-imports", "constructs/library/b.js", "../../cli/a"],
  ["library-imports", "constructs/library/b.js", "../../stacks/a"],
  ["emulator-imports", "emulator/b.js", "../stacks/a"],
  ["library-is-a-door", "stacks/b.js", "../constructs/library/a"],
  ["library-is-a-door", "constructs/aws/b.js", "../library/a"],
  ["public-api-imports", "constructs/index.js", "../emulator/a"],
  ["public-api-is-not-imported", "cli/b.js", "../constructs/index"],
  ["emulator-by-cli-only", "stacks/b.js", "../emulator/a"],
  ["nothing-imports-cli", "emulator/b.js", "../cli/a"],
  ["no-cdktf-before-building", "constructs/language/b.js", "cdktf"],
  ["no-cdktf-before-building", "constructs/platform/b.js", "constructs"],
  ["no-cdktf-before-building", "constructs/aws/eks/resolve.js", "@cdktf/provider-aws/lib/eks-cluster"],
  ["no-cdktf-before-building", "constructs/aws/resolve/pools.js", "cdktf"],
  ["bindings-by-deep-import", "constructs/aws/b.js", "@cdktf/provider-aws"],
  ["aws-bindings-at-home", "stacks/b.js", "@cdktf/provider-aws/lib/eks-cluster"],
  ["google-bindings-at-home", "constructs/services/b.js", "@cdktf/provider-google/lib/container-cluster"],
  ["no-tests-or-tools", "cli/b.js", "../test/a"],
  ["no-development-packages", "cli/b.js", "vitest"],
  ["resolvable", "cli/b.js", "left-out"],
  ["resolvable", "cli/b.js", "./gone"],
];

describe("import boundaries", () => {
  it.each(bad)("%s: %s must not import %s", async (rule, file, target) => {
    const found = await violationsIn({ ...rooms, [file]: [target] });
    expect(found.filter((each) => each.startsWith(`${rule} dist/${file}`))).not.toEqual([]);
  });

  it("no-cdktf-before-building: not by way of another file either", async () => {
    const tree = { "constructs/aws/eks/resolve.js": ["./names"], "constructs/aws/eks/names.js": ["cdktf"] };
    expect(await violationsIn(tree)).toEqual(["no-cdktf-before-building dist/constructs/aws/eks/resolve.js → node_modules/cdktf/index.js"]);
  });

  it("no-cycle: two files that import each other", async () => {
    const found = await violationsIn({ "cli/a.js": ["./b"], "cli/b.js": ["./a"] });
    expect(found).toContain("no-cycle dist/cli/a.js → dist/cli/b.js");
  });

  it("leave the one way open", async () => {
    const good: Tree = {
      ...rooms,
      "constructs/catalog/a.js": ["../language/a"],
      "constructs/platform/a.js": ["../catalog/a", "../language/a", "zod"],
      "constructs/rules/a.js": ["../platform/a"],
      "constructs/contracts/a.js": ["../platform/a", "cdktf"],
      "constructs/aws/eks/resolve.js": ["../../catalog/a", "../../platform/a"],
      "constructs/aws/a.js": ["../contracts/a", "@cdktf/provider-aws/lib/eks-cluster", "./eks/resolve"],
      "constructs/assembly/a.js": ["../aws/a", "../google/a", "../engines/a", "../services/a", "../rules/a"],
      "constructs/library/a.js": ["../platform/a", "../assembly/a", "cdktf"],
      "constructs/index.js": ["./library/a"],
      "stacks/a.js": ["../constructs/assembly/a", "cdktf"],
      "review/a.js": ["../constructs/language/a", "../constructs/platform/a"],
      "emulator/a.js": ["../constructs/language/a"],
      "cli/a.js": ["../stacks/a", "../emulator/a", "../review/a", "node:fs"],
    };
    expect(await violationsIn(good)).toEqual([]);
  });

  it("have a bad example for every rule", () => {
    const tried = new Set([...bad.map(([rule]) => rule), "no-cycle"]);
    // azurerm's bindings are not among the packages of the small trees; the rule is the same line of a table as aws and google
    const untried = configuration.forbidden
      .map(({ name }) => name)
      .filter((name) => name && !tried.has(name) && name !== "azurerm-bindings-at-home");
    expect(untried).toEqual([]);
  });
});
