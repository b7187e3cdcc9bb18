import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { broken, content, filesIn, Workplace } from "./synth-process";

const program = resolve(__dirname, "../../../dist/cli/berth.js");
let deployed: Workplace;
let fresh: Workplace;

beforeAll(async () => {
  deployed = new Workplace();
  expect(await deployed.synth("old")).toMatchObject({ code: 0 });
  fresh = deployed.copy();
  expect(await fresh.synth("new")).toMatchObject({ code: 0 });
}, 120_000);
afterAll(() => {
  deployed.remove();
  fresh.remove();
});

const temporary = (place: Workplace): string[] =>
  readdirSync(place.output).filter((name) => name.startsWith(".stage") || name.startsWith(".synth.lock"));

it.each([
  ["SIGINT", 1],
  ["SIGTERM", 1],
  ["SIGHUP", 1],
  ["SIGTERM", 2],
] as const)(
  "a synthesis that is ended by %s, with %s jobs, removes its stage and its lock, and keeps the old output",
  async (signal, jobs) => {
    const place = deployed.copy();
    const args = [program, "synth", "-f", `${place.folder}/new.yaml`, "-o", place.output, "--jobs", String(jobs)];
    const child = spawn(process.execPath, args, { stdio: "ignore" });
    const ended = new Promise<NodeJS.Signals | null>((done) => child.once("close", (_code, by) => done(by)));
    for (let tries = 0; tries < 1200 && temporary(place).length < 2; tries++) await after(20);
    expect(temporary(place), "the stage is open").toHaveLength(2);
    child.kill(signal);
    expect(await ended).toBe(signal);
    expect(temporary(place)).toEqual([]);
    expect(broken(place.output, filesIn(deployed.output), filesIn(fresh.output))).toEqual([]);
    expect(await place.synth("new")).toMatchObject({ code: 0 });
    expect(content(place.output)).toEqual(content(fresh.output));
    place.remove();
  },
);
