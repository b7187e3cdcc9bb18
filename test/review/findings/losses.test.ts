import { describe, expect, it } from "vitest";
import { reviewedStack } from "../trees";

const rules = { aws_route: { a: { route_table_id: "rtb-1" }, b: { route_table_id: "rtb-1" } } };

describe("2. Verdict first: what is destroyed", () => {
  it("is never safe, even if it contains no data", () => {
    const { verdict, findings } = reviewedStack({ resource: rules }, { resource: {} });
    expect(verdict).toBe("review");
    expect(findings).toMatchObject([
      {
        kind: "destroyed-others",
        weight: "review",
        message: "2 resources without data are destroyed in app: aws_route",
        details: ["aws_route.a", "aws_route.b"],
      },
    ]);
  });

  it("is reported once if more is lost at the same time", () => {
    const vpc = { aws_vpc: { main: { cidr_block: "10.0.0.0/16" } } };
    const { findings } = reviewedStack({ resource: { ...rules, ...vpc } }, { resource: {} });
    expect(findings.filter(({ topic }) => topic === "destroy")).toMatchObject([
      { kind: "destroyed", weight: "block" },
      { kind: "destroyed-others", weight: "info" },
    ]);
  });
});
