import { describe, expect, it } from "vitest";
import { clusterName } from "../../../../constructs/platform/naming/cluster-name";

describe("the name of a cluster", () => {
  it.each([
    ["eks", 100],
    ["gke", 40],
    ["aks", 63],
    ["ecs", 255],
    ["nomad", 63],
  ] as const)("on %s is whole up to %i characters", (orchestrator, limit) => {
    expect(clusterName(orchestrator, "x".repeat(limit))).toBe("x".repeat(limit));
    expect(clusterName(orchestrator, "x".repeat(limit + 1))).toMatch(new RegExp(`^x{${limit - 7}}-[0-9a-f]{6}$`));
  });
});
