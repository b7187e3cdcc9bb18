import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { broken, content, filesIn, type Which, Workplace } from "./synth-process";

const killAt = resolve(__dirname, "kill-at.cjs");

let deployed: Workplace;
/** What a run without a hitch leaves, and the changes that it makes in the file system. */
const whole = {} as Record<Which, { files: Record<string, string>; content: Record<string, unknown> }>;
let steps: string[];
let fullMs: number;

beforeAll(async () => {
  deployed = new Workplace();
  expect(await deployed.synth("old")).toMatchObject({ code: 0 });
  whole.old = { files: filesIn(deployed.output), content: content(deployed.output) };
  const fresh = deployed.copy();
  const file = join(fresh.folder, "steps.json");
  const began = performance.now();
  expect(await fresh.synth("new", { env: { ...preload(fresh), KILL_STEPS: file } })).toMatchObject({ code: 0 });
  fullMs = performance.now() - began;
  steps = JSON.parse(readFileSync(file, "utf8"));
  whole.new = { files: filesIn(fresh.output), content: content(fresh.output) };
  fresh.remove();
}, 60_000);
afterAll(() => deployed.remove());

const preload = (place: Workplace): object => ({ NODE_OPTIONS: `--require ${killAt}`, KILL_BELOW: place.folder });

/** What is wrong after a kill, and after the next run, of the new spec or of the old one again. */
async function faultsAfter(place: Workplace, next: Which): Promise<string[]> {
  const torn = broken(place.output, whole.old.files, whole.new.files);
  const lock = join(place.folder, "new.lock.json");
  if (existsSync(lock)) JSON.parse(readFileSync(lock, "utf8"));
  const { code, text } = await place.synth(next);
  const faults = [...torn, ...(code === 0 ? [] : [`the next run ends with ${code}: ${text}`])];
  if (!isDeepStrictEqual(content(place.output), whole[next].content)) faults.push("the next run does not complete it");
  // what is left of writing a lock goes when that lock is written next
  const left = [...readdirSync(place.output), ...(next === "new" ? readdirSync(place.folder) : [])].filter(
    (name) => name.startsWith(".") && name !== ".berth.json",
  );
  return [...faults, ...left.map((name) => `${name} is left`)];
}

/** A few at a time: each is mostly the start of a process. */
async function eachOf<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...all];
  await Promise.all(
    [0, 1, 2].map(async () => {
      for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await work(one);
    }),
  );
}

describe("a synthesis that is killed", () => {
  it("makes changes enough to be killed at, in the stage, at the switch and at the lock", () => {
    expect(steps.length).toBeGreaterThan(25);
    for (const part of [
      /^linkSync out.\.synth\.lock/,
      /^writeFileSync out.\.stage/,
      /^renameSync out.\.stage/,
      /^rmSync out.stacks/,
      /^renameSync \.new\.lock/,
    ])
      expect(
        steps.some((step) => part.test(step)),
        String(part),
      ).toBe(true);
  });

  it("at any change of the file system leaves each file whole, and the next run completes the rest", async () => {
    const faults: string[] = [];
    // a write is cut in its middle, which is worse than before it; a folder more or less changes nothing
    const moments = steps.flatMap((step, index) => (step.startsWith("mkdirSync") ? [] : [{ step, at: index + 1 }]));
    await eachOf(moments, async ({ step, at }) => {
      const place = deployed.copy();
      const ended = await place.synth("new", { env: { ...preload(place), KILL_AT: String(at) } });
      if (ended.signal !== "SIGKILL") faults.push(`${step}: is not reached: ${ended.text}`);
      // by turns the request is kept or taken back
      faults.push(...(await faultsAfter(place, at % 2 === 0 ? "new" : "old")).map((fault) => `${step}: ${fault}`));
      place.remove();
    });
    expect(faults).toEqual([]);
  }, 300_000);

  it("after any time leaves each file whole, and the next run completes the rest", async () => {
    const faults: string[] = [];
    const moments = Array.from({ length: 10 }, (_, index) => Math.round((fullMs * (index + 1)) / 10));
    await eachOf(moments, async (killAfterMs) => {
      const place = deployed.copy();
      await place.synth("new", { killAfterMs, more: ["--jobs", "2"] });
      faults.push(...(await faultsAfter(place, "new")).map((fault) => `after ${killAfterMs} ms: ${fault}`));
      place.remove();
    });
    expect(faults).toEqual([]);
  }, 120_000);

  it("does not block the next by the number of its process, which another has by now", async () => {
    const place = deployed.copy();
    writeFileSync(join(place.output, ".synth.lock"), `${process.pid} 1`);
    expect(await place.synth("new")).toMatchObject({ code: 0 });
    place.remove();
  });

  it("is told from one that still runs, which blocks", async () => {
    const place = deployed.copy();
    writeFileSync(join(place.output, ".synth.lock"), String(process.pid));
    const { code, text } = await place.synth("new");
    expect([code, text]).toEqual([1, expect.stringMatching(/error {2}B6102 .*is locked by process \d+\n {2}fix: wait until it ends/)]);
    expect(filesIn(place.output)).toEqual(whole.old.files);
    place.remove();
  });
});
