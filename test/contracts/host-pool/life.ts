/** How hosts are watched, replaced and stopped. */
import { expect, it } from "vitest";
import { offered, one } from "./hosts";
import type { Implementation } from "./implementation";

export function lifeBehaviours(made: Implementation): void {
  offered("are asked for their health where their engine answers", made.health, (health) => {
    const asked = { port: 9123, path: "/ready" };
    expect(health(made.synthesize(one({ boot: { health: asked } })), "hosts")).toEqual(asked);
  });

  it("are replaced if they fail", () => {
    for (const rolledBy of ["cloud", "host-program"] as const)
      expect(made.replacesUnfit(made.synthesize(one({ rolledBy })), "hosts")).toBe(true);
  });

  it("are replaced by the cloud after a change", () => {
    expect(made.rolling(made.synthesize(one()), "hosts").replaces).toBe(true);
  });

  offered("go back if a change of theirs fails", made.rollsBack, (rollsBack) => {
    expect(rollsBack(made.synthesize(one()), "hosts")).toBe(true);
  });

  it("are left to a host program that replaces them: nothing else does, nothing moves them, and their number is its own", () => {
    const stack = made.synthesize(one({ rolledBy: "host-program" }));
    expect(made.rolling(stack, "hosts")).toEqual({ replaces: false, moves: false, ignoresSize: true });
  });

  it("are rolled by the cloud next to a role that a host program rolls", () => {
    const stack = made.synthesize({ pools: [{ role: "manager", rolledBy: "host-program" }, { role: "general" }] });
    expect(made.rolling(stack, "manager").ignoresSize).toBe(true);
    expect(made.rolling(stack, "general").ignoresSize).toBe(false);
  });

  offered("are waited for while they drain, and not otherwise", made.waits, (waits) => {
    expect(waits(made.synthesize(one({ boot: { drainSeconds: 600 } })), "hosts")).toBe(600);
    expect(waits(made.synthesize(one()), "hosts")).toBeNull();
  });
}
