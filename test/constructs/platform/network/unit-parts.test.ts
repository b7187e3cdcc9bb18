import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyLock, type Lock } from "../../../../constructs/platform/lock/lock";
import { createPinnedChoices, lockedParts } from "../../../../constructs/platform/lock/pinned-choices";
import {
  loadBalancerRange,
  nodeRange,
  type PartClaim,
  planParts,
  privateEndpointRange,
} from "../../../../constructs/platform/network/unit-parts";
import { collector } from "../problems";

const claim = (key: string): PartClaim => ({ key, stack: `cluster-${key}`, path: ["clusters", key] });

function plan(keys: readonly string[], lock: Lock, ranges: readonly string[] = ["10.64.0.0/16"]) {
  const { report, codes } = collector();
  const pinned = createPinnedChoices(lock);
  const parts = planParts(keys.map(claim), { id: "lab", ranges, assigned: lockedParts(lock, "lab") }, pinned, report);
  return { parts: Object.fromEntries(parts), lock: { ...lock, choices: pinned.choices() }, faults: codes() };
}

describe("parts of a network", () => {
  it("are of its ranges in order: twelve for units, then load balancers and private endpoints", () => {
    const ranges = ["10.64.0.0/16", "10.70.0.0/20"];
    expect([nodeRange(ranges, 0), nodeRange(ranges, 11), nodeRange(ranges, 12)]).toEqual([
      "10.64.0.0/20",
      "10.64.176.0/20",
      "10.70.0.0/24",
    ]);
    expect([loadBalancerRange(ranges), privateEndpointRange(ranges)]).toEqual(["10.64.192.0/20", "10.64.208.0/20"]);
    expect(() => nodeRange(ranges, 24)).toThrow(RangeError);
  });

  it("are given in order of keys, and to no other when their unit is gone", () => {
    const first = plan(["b", "a"], emptyLock());
    expect(first.parts).toEqual({ "cluster-a": 0, "cluster-b": 1 });
    const without = plan(["b"], first.lock);
    const later = plan(["b", "aa"], without.lock);
    expect(later.parts).toEqual({ "cluster-aa": 2, "cluster-b": 1 });
    expect(plan(["a", "aa", "b"], later.lock).parts).toEqual({ "cluster-a": 0, "cluster-aa": 2, "cluster-b": 1 });
  });

  it("run out after twelve, and a further range brings twelve more", () => {
    const keys = Array.from({ length: 13 }, (_, n) => `k${String(n).padStart(2, "0")}`);
    expect(plan(keys, emptyLock()).faults).toEqual(["B4025 clusters.k12.network"]);
    expect(plan(keys, emptyLock(), ["10.64.0.0/16", "10.70.0.0/16"]).faults).toEqual([]);
  });

  it("never change, and never meet, whatever comes and goes", () => {
    const keys = fc.subarray(["a", "b", "c", "d", "e", "f"]);
    fc.assert(
      fc.property(fc.array(keys, { maxLength: 6 }), (history) => {
        let lock = emptyLock();
        const seen: Record<string, number> = {};
        for (const present of history) {
          const { parts, lock: next } = plan(present, lock);
          lock = next;
          for (const [stack, part] of Object.entries(parts)) {
            seen[stack] ??= part;
            expect(seen[stack]).toBe(part);
          }
        }
        expect(new Set(Object.values(seen)).size).toBe(Object.keys(seen).length);
      }),
    );
  });
});
