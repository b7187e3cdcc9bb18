import { describe, expect, it } from "vitest";
import type { Failed } from "./checkov";
import { checkovRules } from "./rules";
import { judge, type Waiver, waivers } from "./waivers";

const failed: Failed = { rule: "CKV_AWS_130", stack: "network-main", address: "aws_subnet.network_public-a", meaning: "" };
const waiver: Waiver = { rule: "CKV_AWS_130", resource: "aws_subnet.*_public-*", reason: "the load balancers' subnets" };

describe("waivers", () => {
  it("leave open what none covers", () => expect(judge([failed], [])).toEqual({ open: [failed], unused: [] }));
  it("cover by rule and resource", () => expect(judge([failed], [waiver])).toEqual({ open: [], unused: [] }));

  it.each([
    ["another rule", { ...waiver, rule: "CKV_AWS_24" }],
    ["another resource", { ...waiver, resource: "aws_subnet.network_private-*" }],
    ["a part of the address", { ...waiver, resource: "aws_subnet" }],
    ["another stack", { ...waiver, stack: "cluster-*" }],
  ])("that name %s cover nothing and are reported", (_name, other) => {
    expect(judge([failed], [other])).toEqual({ open: [failed], unused: [other] });
  });

  it("are for core rules: what fails another is listed elsewhere", () => {
    expect(judge([{ ...failed, rule: "CKV_AWS_338" }], [])).toEqual({ open: [], unused: [] });
  });

  it("take a dot as a dot", () => {
    expect(judge([{ ...failed, address: "aws_subnetXnetwork_public-a" }], [waiver]).open).toHaveLength(1);
  });

  it("of the project name core rules and give a reason", () => {
    expect(waivers.filter(({ rule, reason }) => !checkovRules.has(rule) || reason.length < 20)).toEqual([]);
  });
});
