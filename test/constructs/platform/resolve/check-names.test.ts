import { describe, expect, it } from "vitest";
import { clusterName } from "../../../../constructs/platform/naming/cluster-name";
import { checkNames } from "../../../../constructs/platform/resolve/check-names";
import { gkeCluster } from "../located";
import { collector } from "../problems";

describe("names of clusters", () => {
  it("that are the same after shortening are reported at the later path", () => {
    const byName = new Map<string, string>();
    const start = "a-platform-of-twenty-production-apps";
    for (let n = 0; ; n++) {
      const whole = `${start}-${n}-and-more`;
      const name = clusterName("gke", whole);
      const first = byName.get(name);
      byName.set(name, whole);
      if (first === undefined) continue;
      const { report, codes } = collector();
      checkNames([gkeCluster("a", first), gkeCluster("b", whole), gkeCluster("c", "shop-prod-c")], report);
      expect(codes()).toEqual(["B4090 clusters.b"]);
      return;
    }
  });
});
