/** Syntheses that are ended at any time, by any signal. */
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { afterAll, beforeAll, expect } from "vitest";
import { broken, content, filesIn, type Which, Workplace } from "../stacks/kill/synth-process";
import { fuzz } from "./fuzz";

const program = resolve(__dirname, "../../dist/cli/berth.js");
let deployed: Workplace;
const whole = {} as Record<Which, { files: Record<string, string>; content: Record<string, unknown> }>;

beforeAll(async () => {
  deployed = new Workplace();
  expect(await deployed.synth("old")).toMatchObject({ code: 0 });
  whole.old = { files: filesIn(deployed.output), content: content(deployed.output) };
  const fresh = deployed.copy();
  expect(await fresh.synth("new")).toMatchObject({ code: 0 });
  whole.new = { files: filesIn(fresh.output), content: content(fresh.output) };
  fresh.remove();
}, 120_000);
afterAll(() => deployed.remove());

async function endedBy(place: Workplace, signal: NodeJS.Signals, afterMs: number, jobs: number): Promise<void> {
  const child = spawn(process.execPath, [program, "synth", "-f", `${place.folder}/new.yaml`, "-o", place.output, "--jobs", String(jobs)], {
    stdio: "ignore",
  });
  const ended = new Promise((done) => child.once("close", done));
  await Promise.race([ended, after(afterMs)]);
  child.kill(signal);
  await ended;
}

let judged = 0;
fuzz(
  "kills",
  "a synthesis that is ended leaves each file whole, and the next one completes it; a signal that can be handled leaves no stage and no lock",
  fc.asyncProperty(
    fc.tuple(
      fc.constantFrom<NodeJS.Signals>("SIGKILL", "SIGTERM", "SIGINT", "SIGHUP"),
      fc.integer({ min: 1, max: 3000 }),
      fc.constantFrom(1, 2),
    ),
    async ([signal, afterMs, jobs]) => {
      const place = deployed.copy();
      try {
        await endedBy(place, signal, afterMs, jobs);
        judged++;
        expect(broken(place.output, whole.old.files, whole.new.files)).toEqual([]);
        const left = readdirSync(place.output).filter((name) => name.startsWith(".stage") || name.startsWith(".synth.lock"));
        if (signal !== "SIGKILL") expect(left).toEqual([]);
        expect(await place.synth("new")).toMatchObject({ code: 0 });
        expect(isDeepStrictEqual(content(place.output), whole.new.content)).toBe(true);
      } finally {
        place.remove();
      }
    },
  ) as never,
  () => judged,
);
