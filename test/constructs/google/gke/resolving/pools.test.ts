import { describe, expect, it } from "vitest";
import { checkPools, diskTypesOf } from "../../../../../constructs/google/gke/resolving/pools";
import type { Pool } from "../../../../../constructs/platform/types/shared/pool";
import { gpuPool, pool } from "../pool";
import { reported } from "../problems";

const machine = (type: string) => ({ type, cpu: 4, memoryMiB: 16384, usdPerHour: null });

describe("GKE pools", () => {
  it.each<[string, Pool, boolean, string[]]>([
    ["can have defaults", pool(), false, []],
    ["cannot have Windows on arm64", pool({ os: "windows", arch: "arm64" }), false, ["B4066 pools.general.machine"]],
    ["cannot have Windows with a GPU", gpuPool({ os: "windows" }), false, ["B4066 pools.gpu.machine"]],
    ["cannot have Windows with confidential nodes", pool({ os: "windows" }), true, ["B4066 pools.general.os"]],
    ["cannot be confidential on a machine without support", pool(), true, ["B4961 pools.general.machine"]],
    ["can be confidential on a supported machine", pool({ machines: [machine("n2d-standard-4")] }), true, []],
    [
      "cannot have a label with a reserved prefix",
      pool({ nodeLabels: { "cloud.google.com/gke-nodepool": "x" } }),
      false,
      ["B4067 pools.general.labels.cloud.google.com/gke-nodepool"],
    ],
    ["can have a label of a compute class", pool({ nodeLabels: { "cloud.google.com/compute-class": "fast" } }), false, []],
    ["cannot have a part of a GPU", gpuPool({ gpu: { type: "nvidia-l4", count: 0.5 } }), false, ["B4970 pools.gpu.machine"]],
    [
      "cannot have a GPU type that GKE does not support",
      gpuPool({ gpu: { type: "nvidia-a10g", count: 1 } }),
      false,
      ["B4970 pools.gpu.machine"],
    ],
  ])("%s", (_, decided, confidential, expected) => {
    const { report, lines } = reported();
    checkPools([decided], confidential, report);
    expect(lines()).toEqual(expected);
  });
});

describe("boot disk types of nodes", () => {
  it("follow from the machine type, or from its family if the catalogue does not list it", () => {
    const pools = ["e2-standard-4", "c4a-standard-4", "n4-custom-4-16384", "n2-custom-4-16384", "strange-1"].map((type, n) =>
      pool({ key: `p${n}`, machines: [machine(type)] }),
    );
    expect(diskTypesOf(pools)).toEqual({
      p0: "pd-balanced",
      p1: "hyperdisk-balanced",
      p2: "hyperdisk-balanced",
      p3: "pd-balanced",
      p4: "pd-balanced",
    });
  });
});
