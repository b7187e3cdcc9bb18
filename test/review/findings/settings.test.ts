import { describe, expect, it } from "vitest";
import { reviewedStack, reviewedTrees, type StackJson } from "../trees";

const stack = (aws: object, more: StackJson = {}): StackJson => ({
  resource: { aws_vpc: { main: { cidr_block: "10.0.0.0/16" } }, aws_route: { out: { route_table_id: "rtb-1" } } },
  provider: { aws },
  ...more,
});

describe("3. Replacement forecast: settings of providers", () => {
  it("change all that can carry tags where the provider gives tags", () => {
    const { counts, model, verdict } = reviewedStack(
      stack({ default_tags: { tags: { team: "web" } } }),
      stack({ default_tags: { tags: { team: "shop" } } }),
    );
    expect(verdict).toBe("safe");
    expect(counts).toMatchObject({ update: 1 });
    expect(model.changes).toMatchObject([
      { address: "aws_vpc.main", attributes: [{ path: "tags", before: { team: "web" }, after: { team: "shop" } }] },
    ]);
  });

  it("are no change of what has a tag of its own", () => {
    const own = { resource: { aws_vpc: { main: { tags: { team: "own" } } } } };
    const { counts } = reviewedStack(
      stack({ default_tags: { tags: { team: "web" } } }, own),
      stack({ default_tags: { tags: { team: "shop" } } }, own),
    );
    expect(counts).toMatchObject({ update: 0 });
  });

  it("are said once for all stacks, by name and never by value", () => {
    const acting = (role: string) => stack({ assume_role: { role_arn: role } });
    const { verdict, findings } = reviewedTrees({ a: acting("one"), b: acting("one") }, { a: acting("two"), b: acting("two") });
    expect(verdict).toBe("review");
    expect(findings).toMatchObject([
      {
        kind: "acts-otherwise",
        message: "Terraform works on a and 1 more by other settings of its provider: aws (assume_role)",
        details: ["a", "b"],
      },
    ]);
  });

  it("tell of a state that is kept elsewhere", () => {
    const kept = (backend: object): StackJson => stack({}, { terraform: { backend } });
    const { verdict, findings } = reviewedStack(kept({ local: { path: "a" } }), kept({ s3: { bucket: "states", key: "a" } }));
    expect(verdict).toBe("review");
    expect(findings).toMatchObject([{ kind: "state-moved", message: expect.stringContaining("local → s3") }]);
  });
});
