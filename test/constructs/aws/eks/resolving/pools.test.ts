import { describe, expect, it } from "vitest";
import { resolvePools } from "../../../../../constructs/aws/eks/resolving/pools";
import type { Pool } from "../../../../../constructs/platform/types/shared/pool";
import { gpuPool, pool } from "../pool";
import { reported } from "../problems";

const rollout = (changed: Partial<Pool["rollout"]>) =>
  pool({ rollout: { maxSurge: 1, maxUnavailable: 0, drainSeconds: 1800, ...changed } });
const judge = (one: Pool, ipv6 = false) => {
  const { report, lines } = reported();
  resolvePools({ mode: "pools", pools: {} }, [one], ipv6, report);
  return lines();
};

describe("pools", () => {
  it.each<[string, Pool, boolean, string[]]>([
    ["the defaults", pool(), true, []],
    ["a number of nodes replaced at once", rollout({ maxUnavailable: 5 }), false, []],
    ["a number that is too great", rollout({ maxUnavailable: 101 }), false, ["B4604 pools.general.rollout.maxUnavailable"]],
    ["a surge by number", rollout({ maxSurge: 3 }), false, ["B4604 pools.general.rollout.maxSurge"]],
    ["no surge", rollout({ maxSurge: 0, maxUnavailable: 1 }), false, ["B4604 pools.general.rollout.maxSurge"]],
    ["a time to drain", rollout({ drainSeconds: 60 }), false, ["B4604 pools.general.rollout.drain"]],
    ["Windows", pool({ os: "windows" }), false, []],
    ["Windows on arm64", pool({ os: "windows", arch: "arm64" }), false, ["B4610 pools.general.machine"]],
    ["Windows with a GPU", gpuPool({ os: "windows" }), false, ["B4610 pools.gpu.machine"]],
    ["Windows with IPv6", pool({ os: "windows" }), true, ["B4610 pools.general.os"]],
    ["an AMI", pool({ image: "ami-0123456789abcdef0" }), false, []],
    ["labels of one's own", pool({ nodeLabels: { "example.org/tier": "web", tier: "web" } }), false, []],
    [
      "a label that EKS sets",
      pool({ nodeLabels: { "eks.amazonaws.com/capacityType": "SPOT" } }),
      false,
      ["B4619 pools.general.labels.eks.amazonaws.com/capacityType"],
    ],
    [
      "a taint of Kubernetes",
      pool({ taints: [{ key: "kubernetes.io/x", value: "y", effect: "NoSchedule" }] }),
      false,
      ["B4619 pools.general.taints.0.key"],
    ],
    ["another kind of image", pool({ image: "ubuntu-24.04" }), false, ["B4611 pools.general.image"]],
  ])("judges %s", (_, one, ipv6, expected) => {
    expect(judge(one, ipv6)).toEqual(expected);
  });

  it("has none in automatic mode, and refuses those that are written", () => {
    const { report, lines } = reported();
    expect(resolvePools({ mode: "automatic", pools: {} }, [pool({ key: "system" })], false, report)).toEqual([]);
    expect(lines()).toEqual([]);
    resolvePools({ mode: "automatic", pools: { general: {} as never } }, [], false, report);
    expect(lines()).toEqual(["B4603 pools"]);
  });
});
