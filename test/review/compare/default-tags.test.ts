import { describe, expect, it } from "vitest";
import { reviewedStack, type StackJson } from "../trees";

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
});
