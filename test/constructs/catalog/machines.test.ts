import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cloud, clouds } from "../../../constructs/catalog/cloud";
import { isListed } from "../../../constructs/catalog/machine-families";
import { machineTable } from "../../../constructs/catalog/machine-table";
import {
  cheapestMetal,
  chooseMachine,
  chooseSpotMachines,
  findMachine,
  type MachineNeed,
  nearestMachines,
} from "../../../constructs/catalog/machines";
import { runs } from "../../support/runs";

const need = (more: Partial<MachineNeed> = {}): MachineNeed => ({ arch: "amd64", burstable: false, ...more });
const small = need({ cpu: 2, memoryMiB: 8192 });
const medium = need({ cpu: 4, memoryMiB: 16_384 });
const gpu = (type: string, count: number, more: Partial<MachineNeed> = {}) => need({ gpu: { type, count }, ...more });

describe("finding a machine by name", () => {
  it.each<[Cloud, string, object]>([
    [
      "aws",
      "m7i.xlarge",
      { cpu: 4, memoryMiB: 16_384, arch: "amd64", gpu: null, family: "m7i", generation: 7, usdPerHour: 0.2016, bootDisk: "gp3" },
    ],
    ["aws", "m8g.large", { arch: "arm64", nested: false, burstable: false }],
    ["aws", "m8i.4xlarge", { nested: true, bareMetal: false }],
    ["aws", "m7i.4xlarge", { nested: false }],
    ["aws", "i3.metal", { bareMetal: true, usdPerHour: 4.992 }],
    ["aws", "t3.micro", { burstable: true }],
    ["aws", "p4d.24xlarge", { gpu: { type: "nvidia-a100-40gb", count: 8 } }],
    ["aws", "p4de.24xlarge", { gpu: { type: "nvidia-a100-80gb", count: 8 } }],
    ["google", "e2-medium", { burstable: true, bootDisk: "pd-balanced", cpu: 2 }],
    ["google", "c4-standard-4", { bootDisk: "hyperdisk-balanced", nested: true }],
    ["google", "a3-ultragpu-8g", { bootDisk: "hyperdisk-balanced", usdPerHour: null, gpu: { type: "nvidia-h200-141gb", count: 8 } }],
    ["google", "a3-highgpu-1g", { bootDisk: "pd-balanced", gpu: { type: "nvidia-h100-80gb", count: 1 } }],
    ["google", "a2-highgpu-1g", { gpu: { type: "nvidia-a100-40gb", count: 1 } }],
    ["google", "g4-standard-24", { gpu: { type: "nvidia-rtx-pro-6000", count: 0.5 } }],
    ["azure", "Standard_D4s_v5", { family: "Ds_v5", generation: 5, usdPerHour: 0.192, bootDisk: "Premium_LRS", nested: true }],
    ["azure", "Standard_A2_v2", { bootDisk: "StandardSSD_LRS" }],
    ["azure", "Standard_B2s_v2", { burstable: true }],
    ["azure", "Standard_NV12ads_A10_v5", { gpu: { type: "nvidia-a10", count: 0.3333 } }],
  ])("has the facts of %s about %s", (cloud, type, facts) => {
    expect(findMachine(cloud, type)).toMatchObject({ type, ...facts });
  });

  it.each<[Cloud, number]>([
    ["aws", 1382],
    ["google", 568],
    ["azure", 1496],
  ])("contains every machine type of %s that its sources list", (cloud, count) => {
    expect(machineTable(cloud).size).toBe(count);
  });

  it("reads numbers alone into numbers", () => {
    const machines = clouds.flatMap((cloud) => [...machineTable(cloud).values()]);
    const numbers = machines.flatMap((each) => [each.cpu, each.memoryMiB, each.usdPerHour ?? 1, each.gpu?.count ?? 0]);
    expect(numbers.filter((each) => !Number.isFinite(each) || each < 0)).toEqual([]);
    expect(machines.filter((each) => each.cpu === 0 || each.memoryMiB === 0 || each.usdPerHour === 0)).toEqual([]);
  });

  it("knows no machine of another cloud", () => {
    expect(findMachine("google", "m7i.xlarge")).toBeUndefined();
  });

  it.each<[Cloud, string, string]>([
    ["aws", "m7i.xlrage", "m7i.xlarge"],
    ["google", "n2-standrd-4", "n2-standard-4"],
    ["azure", "standard_d4s_v5", "Standard_D4s_v5"],
  ])("names, for %s's misspelt %s, %s first", (cloud, misspelt, meant) => {
    const names = nearestMachines(cloud, misspelt);
    expect(names[0]).toBe(meant);
    expect(names.length).toBeLessThanOrEqual(3);
  });

  it("suggests nothing if no name is similar", () => {
    expect(nearestMachines("aws", "zzzzzzzzzzzzzzzzzz")).toEqual([]);
  });
});

describe("choosing the cheapest machine", () => {
  it.each<[Cloud, MachineNeed, string, string | null]>([
    ["aws", medium, "m7i.xlarge", "m8i.xlarge"],
    ["google", medium, "e2-standard-4", "n2d-standard-4"],
    ["azure", medium, "Standard_D4as_v5", "Standard_D4as_v6"],
    ["aws", need({ cpu: 2, memoryMiB: 8192, arch: "arm64" }), "m7g.large", "m8g.large"],
    ["google", need({ cpu: 2, memoryMiB: 8192, arch: "arm64" }), "c4a-standard-2", "c4a-highmem-2"],
    ["azure", need({ cpu: 2, memoryMiB: 8192, arch: "arm64" }), "Standard_D2ps_v6", "Standard_E2ps_v6"],
    ["aws", need({ cpu: 2, memoryMiB: 4096, burstable: true }), "t3a.medium", "t3.medium"],
    ["google", need({ cpu: 2, memoryMiB: 4096, burstable: true }), "e2-medium", "e2-standard-2"],
    ["azure", need({ cpu: 2, memoryMiB: 4096, burstable: true }), "Standard_B2als_v2", "Standard_B2ls_v2"],
    ["aws", need({ cpu: 16, memoryMiB: 65_536, use: "nested" }), "m8i.4xlarge", "r8i.4xlarge"],
    ["google", need({ cpu: 16, memoryMiB: 65_536, use: "nested" }), "n4-standard-16", "n2-standard-16"],
    ["azure", need({ cpu: 16, memoryMiB: 65_536, use: "nested" }), "Standard_D16as_v5", "Standard_D16as_v6"],
    ["aws", gpu("nvidia-l4", 1), "g6.xlarge", "g6.2xlarge"],
    ["aws", gpu("nvidia-l4", 1, { memoryMiB: 100_000 }), "g6.8xlarge", "g6.16xlarge"],
    ["google", gpu("nvidia-l4", 2), "g2-standard-24", null],
    ["google", gpu("nvidia-rtx-pro-6000", 1), "g4-standard-48", null],
    ["google", gpu("nvidia-a100-80gb", 8), "a2-ultragpu-8g", null],
    ["azure", gpu("nvidia-t4", 1), "Standard_NC4as_T4_v3", "Standard_NC8as_T4_v3"],
    ["azure", gpu("nvidia-a10", 1), "Standard_NV36ads_A10_v5", null],
    ["azure", gpu("nvidia-a10", 2), "Standard_NV72ads_A10_v5", null],
  ])("on %s for %j is %s, then %s", (cloud, wanted, type, next) => {
    expect(chooseMachine(cloud, wanted)).toMatchObject({ ok: true, machine: { type }, next });
  });

  it.each<[Cloud, string]>([
    ["aws", "t3a.large"],
    ["google", "e2-medium"],
    ["azure", "Standard_B2als_v2"],
  ])("excludes burstable types of %s unless they are requested", (cloud, type) => {
    const { cpu, memoryMiB } = findMachine(cloud, type)!;
    const size = { cpu, memoryMiB };
    expect(chooseMachine(cloud, need(size))).toMatchObject({ ok: true, machine: { burstable: false } });
    expect(chooseMachine(cloud, need({ ...size, burstable: true }))).toMatchObject({ ok: true, machine: { type } });
  });

  it("does not depend on earlier requests", () => {
    const first = chooseMachine("aws", small);
    chooseMachine("aws", gpu("nvidia-t4", 1));
    expect(chooseMachine("aws", small)).toEqual(first);
  });
});

describe("the message for a request that no machine type meets", () => {
  it.each<[string, Cloud, MachineNeed, RegExp, RegExp]>([
    ["the counts that there are", "aws", gpu("nvidia-l4", 3), /AWS has no machine with exactly 3 nvidia-l4/, /^count: 1, 4 or 8$/],
    ["whole counts only", "google", gpu("nvidia-rtx-pro-6000", 3), /Google Cloud/, /^count: 1, 2, 4 or 8$/],
    [
      "the clouds that have the GPU",
      "azure",
      gpu("nvidia-l4", 1),
      /no machine with nvidia-l4 on Azure/,
      /nvidia-l4 on AWS; nvidia-l4 on Google Cloud/,
    ],
    [
      "the GPUs that are here",
      "google",
      gpu("nvidia-t4", 1),
      /no machine with nvidia-t4 on Google Cloud/,
      /^here .*nvidia-l4.* or nvidia-rtx-pro-6000;/,
    ],
    ["machines without a price, by name", "azure", gpu("nvidia-h200-141gb", 8), /nvidia-h200/, /type: Standard_ND96isr_H200_v5/],
    ["the arch that there is", "aws", gpu("nvidia-l4", 1, { arch: "arm64" }), /arch arm64 with 1 nvidia-l4/, /^arch: amd64$/],
    ["the arch for hypervisors", "azure", need({ arch: "arm64", use: "nested" }), /arm64 with nested virtualization/, /^arch: amd64$/],
    ["the largest", "aws", need({ cpu: 900 }), /AWS has no amd64 machine with 900 vCPU/, /^up to 384 vCPU and 3072Gi \(r8i.96xlarge\)$/],
    ["the largest by either measure", "azure", need({ cpu: 193, memoryMiB: 1024 }), /193 vCPU and 1Gi/, /192 vCPU .*, or up to .*1024Gi/],
    ["the largest with the GPU", "aws", gpu("nvidia-l4", 1, { cpu: 65 }), /65 vCPU with 1 nvidia-l4/, /^up to 64 vCPU and 256Gi/],
  ])("names %s", (_what, cloud, wanted, reason, allowed) => {
    expect(chooseMachine(cloud, wanted)).toEqual({
      ok: false,
      reason: expect.stringMatching(reason),
      allowed: expect.stringMatching(allowed),
    });
  });

  it("suggests only GPUs that the spec can name", () => {
    const refusal = chooseMachine("aws", gpu("nvidia-a10", 1));
    expect(refusal).toMatchObject({ ok: false, allowed: expect.not.stringContaining("b200") });
  });
});

describe("spot capacity", () => {
  it("takes a list on AWS: the same vCPUs, up to twice the memory, cheapest first, at most eight", () => {
    expect(chooseSpotMachines("aws", medium).map(({ type }) => type)).toEqual([
      "m7i.xlarge",
      "m8i.xlarge",
      "m7a.xlarge",
      "m8a.xlarge",
      "r7i.xlarge",
      "r8i.xlarge",
      "r7a.xlarge",
      "r8a.xlarge",
    ]);
  });

  it("contains no type with more than twice the memory of the cheapest", () => {
    const machines = chooseSpotMachines("aws", need({ cpu: 4, memoryMiB: 4096 }));
    expect(machines[0]).toMatchObject({ type: "c7i.xlarge", memoryMiB: 8192 });
    expect(machines.every(({ cpu, memoryMiB }) => cpu === 4 && memoryMiB <= 16_384)).toBe(true);
    expect(machines).toHaveLength(8);
  });

  it("keeps GPUs exact", () => {
    expect(chooseSpotMachines("aws", gpu("nvidia-l4", 1)).map(({ type }) => type)).toEqual(["g6.xlarge"]);
  });

  it.each<[Cloud, string]>([
    ["google", "e2-standard-4"],
    ["azure", "Standard_D4as_v5"],
  ])("takes one on %s", (cloud, type) => {
    expect(chooseSpotMachines(cloud, medium).map((each) => each.type)).toEqual([type]);
  });

  it("is empty if nothing meets the request", () => {
    expect(chooseSpotMachines("aws", need({ cpu: 9000 }))).toEqual([]);
  });
});

describe("bare metal", () => {
  it.each<[Cloud, MachineNeed, string[]]>([
    ["aws", need({ cpu: 16, memoryMiB: 65_536 }), ["c5n.metal", "c5.metal", "m5zn.metal"]],
    ["aws", need({ arch: "arm64" }), ["a1.metal", "c6g.metal", "c7g.metal"]],
    ["aws", gpu("nvidia-t4", 8), ["g4dn.metal"]],
    ["google", need(), ["c3-highcpu-192-metal", "c3-standard-192-metal", "c3-highmem-192-metal"]],
    ["azure", need(), []],
  ])("on %s for %j is, cheapest first, %j", (cloud, wanted, types) => {
    expect(cheapestMetal(cloud, wanted, 3).map(({ type }) => type)).toEqual(types);
  });

  it("has at most the requested number of types", () => {
    expect(cheapestMetal("aws", small, 1)).toHaveLength(1);
  });

  it("excludes types that the vendor no longer lists", () => {
    expect(cheapestMetal("aws", need(), 500).map(({ type }) => type)).not.toContain("i3.metal");
  });
});

describe("whatever is chosen", () => {
  const gpuTypes = ["nvidia-t4", "nvidia-a10", "nvidia-a10g", "nvidia-l4", "nvidia-l40s", "nvidia-a100-80gb", "nvidia-rtx-pro-6000"];
  const anyNeed: fc.Arbitrary<MachineNeed> = fc.record(
    {
      cpu: fc.integer({ min: 1, max: 400 }),
      memoryMiB: fc.integer({ min: 512, max: 4_000_000 }),
      arch: fc.constantFrom("amd64" as const, "arm64" as const),
      burstable: fc.boolean(),
      gpu: fc.record({ type: fc.constantFrom(...gpuTypes), count: fc.integer({ min: 1, max: 9 }) }),
      use: fc.constant("nested" as const),
    },
    { requiredKeys: ["arch", "burstable"] },
  );

  /** The rule told once more, in other words: as one plain condition on one machine. */
  const mayBeChosen = (cloud: Cloud, wanted: MachineNeed, type: string): boolean => {
    const machine = machineTable(cloud).get(type)!;
    const uses = wanted.gpu ? [wanted.gpu.type] : wanted.use ? [wanted.use] : wanted.burstable ? ["general", "burstable"] : ["general"];
    if (machine.usdPerHour === null || machine.bareMetal || machine.localDisk || machine.constrained || !machine.current) return false;
    if (machine.burstable && !wanted.burstable) return false;
    if (!uses.some((use) => isListed(cloud, machine.family, use))) return false;
    if (wanted.use === "nested" && !machine.nested) return false;
    if (machine.arch !== wanted.arch || machine.cpu < (wanted.cpu ?? 0) || machine.memoryMiB < (wanted.memoryMiB ?? 0)) return false;
    return wanted.gpu ? machine.gpu?.type === wanted.gpu.type && machine.gpu.count === wanted.gpu.count : machine.gpu === null;
  };

  it("meets the request, is listed, has a price, and nothing cheaper does; a refusal means that nothing does", () => {
    fc.assert(
      fc.property(fc.constantFrom(...clouds), anyNeed, (cloud, wanted) => {
        const choice = chooseMachine(cloud, wanted);
        const able = [...machineTable(cloud).values()].filter(({ type }) => mayBeChosen(cloud, wanted, type));
        if (!choice.ok) {
          expect(able).toEqual([]);
          expect(choice.reason.length * choice.allowed.length).toBeGreaterThan(0);
          return;
        }
        expect(able.map(({ type }) => type)).toContain(choice.machine.type);
        expect(Math.min(...able.map(({ usdPerHour }) => usdPerHour!))).toBe(choice.machine.usdPerHour);
        if (choice.next !== null) expect(able.map(({ type }) => type)).toContain(choice.next);
        expect(chooseSpotMachines(cloud, wanted)[0]).toBe(choice.machine);
      }),
      runs(150),
    );
  });
});
