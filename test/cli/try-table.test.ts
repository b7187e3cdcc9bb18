import { describe, expect, it } from "vitest";
import { duration, type TryOutcome, tryTable } from "../../cli/try-table";
import type { DestroyResult, StackResult } from "../../emulator";

const deployed = (stack: string, changed: Partial<StackResult> = {}): StackResult => ({
  stack,
  ok: true,
  synthesized: 42,
  counts: { created: 0, updated: 0, deleted: 0 },
  seconds: 10,
  outputs: {},
  drift: [],
  ...changed,
});
const destroyed = (stack: string, changed: Partial<DestroyResult> = {}): DestroyResult => ({
  stack,
  ok: true,
  destroyed: 42,
  seconds: 5,
  ...changed,
});
const outcome = (changed: Partial<TryOutcome> = {}): TryOutcome => ({
  deployed: [deployed("network-main")],
  destroyed: [destroyed("network-main")],
  made: new Map([["network-main", 42]]),
  seconds: 166.4,
  ...changed,
});

describe("the table of berth try", () => {
  it("has one line for each stack, and a summary", () => {
    const { head, rows, sum } = tryTable(outcome());
    expect(head).toBe("Stack         Created  Second plan  Destroyed  Seconds");
    expect(rows).toEqual([{ state: "ok", text: "network-main       42  no changes          42     15.0" }]);
    expect(sum).toBe("1 stack, 42 resources created, the second plan has no changes, all destroyed: 2 min 46 s");
  });

  it("says how many resources a stack created before it failed, and that it failed", () => {
    const failed = deployed("network-main", { ok: false, error: new Error("no") });
    const { rows, sum } = tryTable(outcome({ deployed: [failed], made: new Map([["network-main", 7]]) }));
    expect(rows).toEqual([{ state: "failed", text: expect.stringMatching(/^network-main +7 {2}failed +42 +15\.0$/) }]);
    expect(sum).toContain("7 resources created, 1 stack failed, all destroyed");
  });

  it("counts what a second plan would change", () => {
    const change = { address: "aws_vpc.x", action: "update", differences: [] } as never;
    const { rows, sum } = tryTable(outcome({ deployed: [deployed("network-main", { ok: false, drift: [change] })] }));
    expect(rows[0]).toMatchObject({ state: "failed", text: expect.stringContaining("1 change ") });
    expect(sum).toContain("1 stack failed");
  });

  it("gives the reason where a stack was not deployed, and does not count it", () => {
    const all = [deployed("network-main"), deployed("cluster-asia", { skipped: "not deployed here: needs google" })];
    const { rows, sum } = tryTable(outcome({ deployed: all }));
    expect(rows[1]).toEqual({ state: "skipped", text: "cluster-asia  42 resources synthesized; not deployed here: needs google" });
    expect(sum).toMatch(/^1 stack,/);
  });

  it("does not praise where nothing could be tried", () => {
    const { sum } = tryTable(
      outcome({ deployed: [deployed("cluster-asia", { skipped: "needs google" })], destroyed: [], made: new Map() }),
    );
    expect(sum).toBe("none of these stacks can be deployed into the emulator");
  });

  it("says what could not be destroyed, and nothing of destroying where the emulator is kept", () => {
    const stuck = tryTable(outcome({ destroyed: [destroyed("network-main", { ok: false, error: new Error("in use") })] }));
    expect(stuck.rows[0]?.state).toBe("failed");
    expect(stuck.sum).toContain("1 stack not destroyed");
    expect(tryTable(outcome({ destroyed: [] })).sum).not.toContain("destroyed");
  });

  it.each([
    [0.4, "0 s"],
    [59.4, "59 s"],
    [59.6, "1 min 0 s"],
    [166, "2 min 46 s"],
  ])("writes %d seconds as %s", (seconds, text) => {
    expect(duration(seconds)).toBe(text);
  });
});
