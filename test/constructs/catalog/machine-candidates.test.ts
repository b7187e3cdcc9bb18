import { describe, expect, it } from "vitest";
import type { Machine } from "../../../constructs/catalog/machine";
import { compareMachines } from "../../../constructs/catalog/machine-candidates";

const machine: Machine = {
  type: "m",
  cpu: 4,
  memoryMiB: 16_384,
  arch: "amd64",
  gpu: null,
  family: "m",
  generation: 7,
  usdPerHour: 0.2,
  burstable: false,
  bareMetal: false,
  nested: false,
  bootDisk: "gp3",
};

describe("the order of choice", () => {
  it.each<[string, Partial<Machine>, Partial<Machine>]>([
    ["price, above all else", { usdPerHour: 0.1, cpu: 8, memoryMiB: 65_536, generation: 1, type: "z" }, {}],
    ["a price before none", {}, { usdPerHour: null, cpu: 1 }],
    ["fewer vCPUs at one price", { cpu: 2, memoryMiB: 65_536, generation: 1 }, {}],
    ["less memory with as many vCPUs", { memoryMiB: 8192, generation: 1, type: "z" }, {}],
    ["the newer generation of one size", { generation: 8, type: "z" }, {}],
    ["the name at last", { type: "a" }, {}],
  ])("goes by %s", (_what, first, second) => {
    const [one, other] = [
      { ...machine, ...first },
      { ...machine, ...second },
    ];
    expect(compareMachines(one, other)).toBeLessThan(0);
    expect(compareMachines(other, one)).toBeGreaterThan(0);
  });

  it("is a tie only with itself", () => {
    expect(compareMachines(machine, machine)).toBe(0);
  });
});
