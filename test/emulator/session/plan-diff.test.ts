import { describe, expect, it } from "vitest";
import { changeText, planChanges } from "../../../emulator/session/plan-diff";
import { progressEvent } from "../../../emulator/session/progress";

describe("planChanges", () => {
  it("leaves out what the plan does not change", () => {
    const plan = {
      resource_changes: [
        { address: "a.b", change: { actions: ["no-op"] } },
        { address: "data.c.d", change: { actions: ["read"] } },
      ],
    };
    expect(planChanges(plan)).toEqual([]);
  });

  it("names each changed attribute with its values, unknown and sensitive ones apart", () => {
    const change = {
      actions: ["delete", "create"],
      before: { size: 1, tags: { a: "x" }, id: "i", secret: "s" },
      after: { size: 2, tags: { a: "y" }, secret: "t" },
      after_unknown: { id: true },
      after_sensitive: { secret: true },
      replace_paths: [["size"]],
    };
    const [found] = planChanges({ resource_changes: [{ address: "a.b", change }] });
    expect(found?.lines).toEqual([
      "size: 1 → 2",
      'tags.a: "x" → "y"',
      'id: "i" → (known after apply)',
      "secret: (sensitive)",
      "size forces replacement",
    ]);
    expect(found && changeText(found)).toMatch(/^a\.b \(delete, create\)\n {4}size: 1 → 2/);
  });

  it("counts changed outputs", () => {
    const plan = { output_changes: { url: { actions: ["update"], before: "a", after: "b" }, same: { actions: ["no-op"] } } };
    expect(planChanges(plan).map((change) => change.address)).toEqual(["output.url"]);
  });
});

describe("progressEvent", () => {
  it("follows a resource from start to end", () => {
    const hook = { resource: { addr: "aws_vpc.v" }, action: "create", elapsed_seconds: 3 };
    const event = { type: "resource", stack: "s", phase: "apply", address: "aws_vpc.v", action: "create", seconds: 3 };
    expect(progressEvent({ type: "apply_start", hook }, "s", "apply")).toEqual({ ...event, state: "started" });
    expect(progressEvent({ type: "apply_complete", hook }, "s", "apply")).toEqual({ ...event, state: "done" });
    expect(progressEvent({ type: "apply_errored", hook }, "s", "apply")).toEqual({ ...event, state: "failed" });
  });

  it("tells what is planned, and nothing of other messages", () => {
    const changes = { operation: "plan", add: 2, change: 1, remove: 0 };
    expect(progressEvent({ type: "change_summary", changes }, "s", "check")).toEqual({
      type: "planned",
      stack: "s",
      phase: "check",
      add: 2,
      change: 1,
      remove: 0,
    });
    expect(progressEvent({ type: "version" }, "s", "apply")).toBeUndefined();
  });
});
