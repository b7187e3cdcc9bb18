/** Reviews: two trees of a fleet with one key or every cluster changed, compared with a full synthesis; and the quick-start's, compared with its cold synthesis. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fleetSpec } from "./fleet-spec.mjs";
import { measure } from "./measure.mjs";
import { playRounds, spread } from "./rounds.mjs";

/** Exit codes of a successful review: no change, changes, blocked. */
const reviewed = [0, 2, 3];

export function benchReview({ root, folder, rounds, clusters, say }) {
  const berth = join(root, "dist/cli/berth.js");
  const at = (name) => join(folder, "review", name);
  const write = (name, text, lock) => {
    mkdirSync(at(name), { recursive: true });
    writeFileSync(join(at(name), "berth.yaml"), text);
    if (lock !== undefined) cpSync(lock, join(at(name), "berth.lock.json"));
    return name;
  };
  const synth = (name, output = "out") => {
    rmSync(join(at(name), output), { recursive: true, force: true });
    return measure([berth, "synth", "-f", join(at(name), "berth.yaml"), "-o", join(at(name), output)]);
  };
  const review = (base, head) =>
    measure([berth, "review", "--base", join(at(base), "out"), "--head", join(at(head), "out"), "-o", at("text")], reviewed);
  const inside = (base, head) => {
    measure([join(root, "bench/review-inside.cjs"), join(at(base), "out"), join(at(head), "out"), at("seconds")]);
    return { wallSeconds: Number(readFileSync(at("seconds"), "utf8")) };
  };
  const fleet = fleetSpec("eks", clusters);
  synth(write("base", fleet));
  const lock = join(at("base"), "berth.lock.json");
  synth(write("one", fleetSpec("eks", clusters, { changed: true }), lock));
  synth(write("every", fleet.replaceAll("count: 2,", "count: 3,"), lock));
  cpSync(join(root, "examples/quick-start"), at("start"), { recursive: true });
  synth("start");
  const start = readFileSync(join(at("start"), "berth.yaml"), "utf8");
  synth(write("started", start.replace("count: 3 }", "count: 4 }"), join(at("start"), "berth.lock.json")));
  const played = playRounds(
    rounds,
    {
      synth: () => synth("base", "again"),
      one: () => review("base", "one"),
      every: () => review("base", "every"),
      cold: () => synth("start", "cold"),
      start: () => review("start", "started"),
      startInside: () => inside("start", "started"),
    },
    (round, taken) =>
      say(
        `review, round ${round + 1}: ${Object.entries(taken)
          .map(([name, { wallSeconds }]) => `${name} ${wallSeconds.toFixed(2)} s`)
          .join(", ")}`,
      ),
  );
  const ratio = (name, to) => spread(played.map((taken) => taken[name].wallSeconds / taken[to].wallSeconds));
  const memory = spread(played.map(({ one, every }) => Math.max(one.peakMiB, every.peakMiB)));
  return [
    {
      what: `review of two trees of ${clusters} clusters, one key changed ÷ full synth of one, wall`,
      atMost: 0.25,
      spread: ratio("one", "synth"),
    },
    { what: "  every cluster changed, wall", atMost: 0.25, spread: ratio("every", "synth") },
    { what: "  peak memory", atMost: 512, unit: " MiB", spread: memory },
    { what: "review of two trees of the quick-start ÷ its cold synth, as a process, wall", atMost: 0.15, spread: ratio("start", "cold") },
    { what: "  within a process, without the start of node and the loading of Berth", atMost: 0.15, spread: ratio("startInside", "cold") },
  ];
}
