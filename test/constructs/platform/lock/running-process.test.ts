import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { isRunning, ownMark } from "../../../../constructs/platform/lock/running-process";

const ended = String(spawnSync(process.execPath, ["-e", ""]).pid);

describe("the process of a mark", () => {
  it.each<[string, string, boolean]>([
    ["this one runs", ownMark(), true],
    ["one by its number alone runs", String(process.pid), true],
    ["one that has ended does not", ended, false],
    ["none does not", "", false],
    ["a text that is no number does not", "half", false],
  ])("%s", (_what, mark, expected) => expect(isRunning(mark)).toBe(expected));

  it.runIf(process.platform === "linux")("is not another that got its number later", () => {
    expect(isRunning(`${process.pid} 1`)).toBe(false);
  });
});
