import { describe, expect, it } from "vitest";
import { machine } from "../../../../constructs/language/schema/machine";
import { emptyLock, type Lock } from "../../../../constructs/platform/lock/lock";
import { createPinnedChoices } from "../../../../constructs/platform/lock/pinned-choices";
import { decideMachines, type MachineClaim } from "../../../../constructs/platform/pools/machines";
import { collector } from "../problems";

const lockPath = "clusters.apps.pools.general.machine";

function decide(written: unknown, changed: Partial<MachineClaim> = {}, lock: Lock = emptyLock(), update: true | null = null) {
  const { push, codes, problems } = collector();
  const pinned = createPinnedChoices(lock, update);
  const claim = {
    cloud: "aws",
    use: "general",
    spot: false,
    lockPath,
    path: ["machine"],
    ...changed,
    parsed: machine.parse(written),
  } as const;
  const decided = decideMachines(claim, { pin: pinned.pin, report: push });
  const types = decided?.machines.map(({ type }) => type) ?? [];
  return { decided, types, faults: codes(), problems, lock: { ...lock, choices: pinned.choices() } };
}

describe("machines", () => {
  it.each<[string, unknown, Partial<MachineClaim>]>([
    ["AWS", { cpu: 4, memory: "16Gi" }, {}],
    ["Google Cloud", { cpu: 4, memory: "16Gi" }, { cloud: "google" }],
    ["Azure", { cpu: 4, memory: "16Gi" }, { cloud: "azure" }],
    ["AWS with nested virtualization", { cpu: 16, memory: "64Gi" }, { use: "nested" }],
  ])("on %s have what is needed, with the next that would do", (_cloud, need, changed) => {
    const { decided, types, faults } = decide(need, changed);
    expect(faults).toEqual([]);
    expect(types).toHaveLength(1);
    expect(decided?.known[0]).toMatchObject({ arch: "amd64", bareMetal: false });
    expect(decided?.known[0]?.memoryMiB).toBeGreaterThanOrEqual(16 * 1024);
    expect(decided?.nextMachine).toEqual(expect.any(String));
  });

  it("of spot capacity are a list on AWS, of one size, cheapest first, and one elsewhere", () => {
    const { decided } = decide({ cpu: 4, memory: "16Gi" }, { spot: true });
    const machines = decided?.machines ?? [];
    expect(machines.length).toBeGreaterThan(1);
    expect(machines.length).toBeLessThanOrEqual(8);
    expect(new Set(machines.map(({ cpu }) => cpu)).size).toBe(1);
    expect(machines.map(({ usdPerHour }) => usdPerHour)).toEqual(machines.map(({ usdPerHour }) => usdPerHour!).sort((a, b) => a - b));
    expect(decided?.mixed).toBe(true);
    expect(decide({ cpu: 4, memory: "16Gi" }, { spot: true, cloud: "google" }).types).toHaveLength(1);
  });

  it("that are named win, with what the catalogue knows of them", () => {
    const { decided, types } = decide({ type: "g6.xlarge" });
    expect(types).toEqual(["g6.xlarge"]);
    expect(decided).toMatchObject({ arch: "amd64", gpu: { type: "nvidia-l4", count: 1 }, nextMachine: null, mixed: false });
    expect(decide({ type: ["m7i.xlarge", "m7a.xlarge"] }, { spot: true }).types).toEqual(["m7i.xlarge", "m7a.xlarge"]);
  });

  it.each<[string, unknown, Partial<MachineClaim>, string[]]>([
    ["are larger than any", { cpu: 100_000 }, {}, ["B4040 machine"]],
    ["are misspelt", { type: "m7i.xlrge" }, {}, ["B4041 machine.type"]],
    ["are misspelt in a list", { type: ["m7i.xlarge", "nothing"] }, { spot: true }, ["B4041 machine.type.1"]],
    ["are several on demand", { type: ["m7i.xlarge", "m7a.xlarge"] }, {}, ["B4042 machine.type"]],
    [
      "are several on a cloud that does not mix",
      { type: ["n2-standard-4", "n2d-standard-4"] },
      { spot: true, cloud: "google" },
      ["B4042 machine.type"],
    ],
    ["differ in processor", { type: ["m7i.xlarge", "m7g.xlarge"] }, { spot: true }, ["B4043 machine.type"]],
    ["differ in GPU", { type: ["g6.xlarge", "m7i.xlarge"] }, { spot: true }, ["B4043 machine.type"]],
    ["are listed twice", { type: ["m7i.xlarge", "m7i.xlarge"] }, { spot: true }, ["B4043 machine.type"]],
    ["are metal and not named", { cpu: 16 }, { use: "metal" }, ["B4048 machine"]],
  ])("that %s are refused", (_what, written, changed, faults) => {
    expect(decide(written, changed)).toMatchObject({ decided: null, faults });
  });

  it("of metal are offered with monthly prices, three of them", () => {
    expect(decide({ cpu: 16 }, { use: "metal" }).problems[0]?.allowed).toMatch(/^(?:\S*metal\S* \(\d+ USD a month\)(?:, |$)){3}/);
  });

  it("that are misspelt are answered with the nearest", () => {
    expect(decide({ type: "m7i.xlrge" }).problems[0]?.fix).toBe("write m7i.xlarge");
  });

  it("are pinned while the request is the same, and chosen again if it changes or an update is requested", () => {
    const need = { cpu: 4, memory: "16Gi" };
    const first = decide(need);
    const locked: Lock = {
      ...first.lock,
      choices: { [lockPath]: { need: first.lock.choices[lockPath]?.need, chosen: { types: ["m7i.4xlarge"], next: null } } },
    };
    expect(decide(need, {}, locked).types).toEqual(["m7i.4xlarge"]);
    expect(decide(need, {}, locked, true).types).toEqual(first.types);
    expect(decide({ cpu: 4, memory: "15Gi" }, {}, locked).types).not.toEqual(["m7i.4xlarge"]);
    expect(decide(need, { cloud: "google" }, locked).types).not.toEqual(["m7i.4xlarge"]);
  });
});
