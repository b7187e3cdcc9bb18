import { describe, expect, it } from "vitest";
import { resolvePools } from "../../../../../constructs/azure/aks/resolving/pools";
import type { Pool } from "../../../../../constructs/platform/types/shared/pool";
import { gpuPool, pool, systemPool } from "../pool";
import { reported } from "../problems";

const rollout = (changed: Partial<Pool["rollout"]>): Pool["rollout"] => ({
  maxSurge: 1,
  maxUnavailable: 0,
  drainSeconds: 1800,
  ...changed,
});
const judge = (one: Pool, { version = "1.35", ipv6 = false } = {}) => {
  const { report, lines } = reported();
  resolvePools({ pools: [one], version, ipv6 }, report);
  return lines();
};

describe("pools of AKS", () => {
  it("keep workloads off the system pool, as AKS does", () => {
    const [system, general] = resolvePools({ pools: [systemPool(), pool()], version: "1.35", ipv6: false }, reported().report);
    expect(system?.taints).toEqual([{ key: "CriticalAddonsOnly", value: "true", effect: "NoSchedule" }]);
    expect(general?.taints).toEqual([]);
  });

  it.each<[string, Pool, object, string[]]>([
    ["the defaults", pool(), { ipv6: true }, []],
    ["a surge by number", pool({ rollout: rollout({ maxSurge: 3 }) }), {}, []],
    ["nodes that may be missing", pool({ rollout: rollout({ maxSurge: 0, maxUnavailable: 2 }) }), {}, []],
    ["a day to drain", pool({ rollout: rollout({ drainSeconds: 86_400 }) }), {}, []],
    ["more than a day to drain", pool({ rollout: rollout({ drainSeconds: 86_460 }) }), {}, ["B4046 pools.general.rollout.drain"]],
    ["parts of a minute to drain", pool({ rollout: rollout({ drainSeconds: 90 }) }), {}, ["B4046 pools.general.rollout.drain"]],
    ["a pace of spot nodes", gpuPool({ rollout: rollout({ maxSurge: 2 }) }), {}, ["B4046 pools.gpu.rollout"]],
    [
      "a system that does without nodes",
      systemPool({ rollout: rollout({ maxSurge: 0, maxUnavailable: 1 }) }),
      {},
      ["B4046 pools.system.rollout.maxUnavailable", "B4046 pools.system.rollout.maxSurge"],
    ],
    ["more nodes than a pool has", pool({ count: { min: 1, max: 1001 } }), {}, ["B5207 pools.general.count"]],
    ["a disk too small for the system", pool({ diskGiB: 20 }), {}, ["B5207 pools.general.disk"]],
    ["a disk that Azure does not make", pool({ diskGiB: 5000 }), {}, ["B5207 pools.general.disk"]],
    ["Windows", pool({ os: "windows" }), { version: "1.36" }, []],
    ["Windows beyond its last version", pool({ os: "windows" }), { version: "1.37" }, ["B4066 pools.general.os"]],
    ["Windows on arm64", pool({ os: "windows", arch: "arm64" }), {}, ["B4066 pools.general.machine"]],
    ["Windows with a GPU", gpuPool({ os: "windows" }), {}, ["B4066 pools.gpu.machine"]],
    ["Windows with IPv6", pool({ os: "windows" }), { ipv6: true }, ["B4066 pools.general.os"]],
  ])("judge %s", (_, one, context, expected) => {
    expect(judge(one, context)).toEqual(expected);
  });
});
