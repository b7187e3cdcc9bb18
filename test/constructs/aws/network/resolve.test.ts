import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { existingNetwork, managedNetwork } from "../../../../constructs/aws/network/resolve";
import type { Problem } from "../../../../constructs/language/problems/problem";
import { network as schema } from "../../../../constructs/language/schema/network";
import { endOf, parseRange } from "../../../../constructs/platform/network/ipv4";
import { awsLocation } from "../../../support/aws-inputs";
import { pins } from "../../../support/pins";
import { runs } from "../../../support/runs";
import { meta, network } from "./synth";

function problemsOf(written: object): Problem[] {
  const problems: Problem[] = [];
  const context = {
    platform: { name: "shop", environment: null },
    location: awsLocation(),
    isRecorded: false,
    ...pins(),
    report: (problem: Problem) => void problems.push(problem),
  };
  const parsed = schema.parse(written);
  if (parsed.existing !== undefined) existingNetwork(parsed, meta, context);
  else managedNetwork(parsed, meta, { zones: ["a"], zoneParts: { a: 0 }, ranges: ["10.64.0.0/16"] }, context);
  return problems;
}

describe("resolving a network on AWS", () => {
  it("divides the range among zones by the spec", () => {
    expect(network().zones[1]).toEqual({
      zone: "b",
      part: 1,
      availabilityZone: "us-east-1b",
      privateRanges: ["10.64.64.0/19"],
      publicRange: "10.64.96.0/22",
      internalRange: "10.64.100.0/24",
    });
  });

  it("never gives one address to two subnets", () => {
    const zones = fc.integer({ min: 1, max: 4 }).map((count) => ["a", "b", "c", "d"].slice(0, count));
    const ranges = fc
      .tuple(fc.integer({ min: 16, max: 20 }), fc.integer({ min: 1, max: 4 }))
      .map(([bits, count]) => Array.from({ length: count }, (_, index) => `10.${index}.0.0/${bits}`));
    fc.assert(
      fc.property(zones, ranges, fc.constantFrom("nat", "nat-per-zone", "routed", "none"), (zoneList, rangeList, egress) => {
        const made = network({ egress }, { zones: zoneList, ranges: rangeList });
        const all = made.zones
          .flatMap(({ privateRanges, publicRange, internalRange }) => [
            ...privateRanges,
            internalRange,
            ...(publicRange === null ? [] : [publicRange]),
          ])
          .map(parseRange)
          .sort((a, b) => a.start - b.start);
        for (const [index, range] of all.slice(1).entries()) expect(range.start).toBeGreaterThanOrEqual(endOf(all[index]!));
      }),
      runs(60),
    );
  });

  it.each([
    ["the id of something else", { id: "igw-1", private: { a: "subnet-1" } }, "B4035", "id"],
    ["a subnet by its name", { id: "vpc-1", private: { a: "private-a" } }, "B4035", "private.a"],
    ["no private subnet", { id: "vpc-1" }, "B4502", "private"],
    ["an unknown zone", { id: "vpc-1", private: { "1": "subnet-1" } }, "B4027", "private.1"],
    ["a subnet that is named twice", { id: "vpc-1", private: { a: "subnet-1" }, public: { a: "subnet-1" } }, "B4505", "public.a"],
    ["a zone without pods", { id: "vpc-1", private: { a: "subnet-1", b: "subnet-2" }, pods: { a: "subnet-3" } }, "B4506", "pods"],
  ])("reports %s", (_, existing, code, path) => {
    const problems = problemsOf({ existing });
    expect(problems.map((problem) => [problem.code, problem.path.join(".")])).toEqual([[code, `networks.main.existing.${path}`]]);
  });

  it("accepts a valid network with references among its ids", () => {
    const b = { from: "core", output: "subnets", item: 1 };
    expect(problemsOf({ existing: { id: "vpc-1", private: { a: "subnet-1", b }, pods: { a: "subnet-2", b: "subnet-3" } } })).toEqual([]);
  });
});
