import { describe, expect, it } from "vitest";
import { chooseProvider, requirementsOf } from "../../../emulator/terraform/requirements";
import { satisfies } from "../../../emulator/terraform/version-constraint";

describe("satisfies", () => {
  it.each([
    ["6.25.0", "6.25.0", true],
    ["5.100.0", "6.25.0", false],
    ["6.30.0", "~> 6.25", true],
    ["7.0.0", "~> 6.25", false],
    ["6.25.9", "~> 6.25.1", true],
    ["6.26.0", "~> 6.25.1", false],
    ["6.1.0", ">= 6.0, < 7.0", true],
    ["7.0.0", ">= 6.0, < 7.0", false],
    ["6.1.0", "!= 6.1.0", false],
    ["6.1.0", "nonsense", false],
  ])("%s meets %s: %s", (version, constraint, met) => expect(satisfies(version, constraint)).toBe(met));
});

describe("requirementsOf", () => {
  it("gives every source in its full form, and counts implied providers, but not Terraform's own", () => {
    const stack = {
      terraform: { required_providers: { aws: { source: "aws", version: "6.25.0" }, mine: { source: "registry.terraform.io/me/mine" } } },
      resource: { google_thing: {}, terraform_data: {} },
      data: { terraform_remote_state: {}, aws_partition: {} },
    };
    expect(requirementsOf(stack)).toEqual([
      { localName: "aws", source: "hashicorp/aws", version: "6.25.0" },
      { localName: "google", source: "hashicorp/google", version: undefined },
      { localName: "mine", source: "me/mine", version: undefined },
    ]);
  });
});

describe("chooseProvider", () => {
  const offered = ["6.30.0", "6.25.0", "5.100.0"].map((version) => ({ mirror: "/m", source: "hashicorp/aws", version }));
  const want = (version: string | undefined) => chooseProvider({ localName: "aws", source: "hashicorp/aws", version }, offered);

  it("takes the newest that meets the requirement", () => expect(want("~> 6.0")).toMatchObject({ version: "6.30.0", differs: false }));
  it("takes the newest of all where none does, and says so", () =>
    expect(want("7.0.0")).toMatchObject({ version: "6.30.0", differs: true }));
  it("takes any where none is asked for", () => expect(want(undefined)).toMatchObject({ version: "6.30.0", differs: false }));
  it("leaves it to the registry where no mirror has the provider", () =>
    expect(chooseProvider({ localName: "x", source: "hashicorp/x", version: "1.0" }, offered)).toMatchObject({
      version: undefined,
      differs: false,
    }));
});
