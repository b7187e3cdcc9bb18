import { describe, expect, it } from "vitest";
import { checkPools } from "../../../../../constructs/aws/eks/resolving/pools";
import type { Pool } from "../../../../../constructs/platform/types/shared/pool";
import { gpuPool, pool } from "../pool";
import { reported } from "../problems";

const judge = (one: Pool, ipv6 = false, hasPodSubnets = false) => {
  const { report, lines } = reported();
  checkPools([one], { ipv6, hasPodSubnets }, report);
  return lines();
};

describe("pools", () => {
  it.each<[string, Pool, boolean, string[]]>([
    ["the defaults", pool(), true, []],
    ["Windows", pool({ os: "windows" }), false, []],
    ["Windows on arm64", pool({ os: "windows", arch: "arm64" }), false, ["B4066 pools.general.machine"]],
    ["Windows with a GPU", gpuPool({ os: "windows" }), false, ["B4066 pools.gpu.machine"]],
    ["Windows with IPv6", pool({ os: "windows" }), true, ["B4066 pools.general.os"]],
    ["an AMI", pool({ image: "ami-0123456789abcdef0" }), false, []],
    ["labels of one's own", pool({ nodeLabels: { "example.org/tier": "web", tier: "web" } }), false, []],
    [
      "a label that EKS sets",
      pool({ nodeLabels: { "eks.amazonaws.com/capacityType": "SPOT" } }),
      false,
      ["B4067 pools.general.labels.eks.amazonaws.com/capacityType"],
    ],
    [
      "a taint of Kubernetes",
      pool({ taints: [{ key: "kubernetes.io/x", value: "y", effect: "NoSchedule" }] }),
      false,
      ["B4067 pools.general.taints.0.key"],
    ],
    ["another kind of image", pool({ image: "ubuntu-24.04" }), false, ["B4611 pools.general.image"]],
  ])("checks %s", (_, one, ipv6, expected) => {
    expect(judge(one, ipv6)).toEqual(expected);
  });

  it("refuses Windows where pods have subnets of their own, which Windows nodes cannot use", () => {
    expect(judge(pool({ os: "windows" }), false, true)).toEqual(["B4066 pools.general.os"]);
    expect(judge(pool(), false, true)).toEqual([]);
  });
});
