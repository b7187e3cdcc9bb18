/** A fleet of EKS clusters, beside plain CDKTF that makes the same resources: all of it, one changed key, nothing changed. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { fleetSpec } from "./fleet-spec.mjs";
import { measure } from "./measure.mjs";
import { plainProgram, stacksOf } from "./plain-program.mjs";
import { playRounds, spread } from "./rounds.mjs";

const tenth = (clusters) => Math.max(10, clusters / 10);

export function benchFleet({ root, folder, rounds, clusters, say }) {
  const berth = berthIn({ root, folder });
  const plain = plainIn({ root, folder, template: berth.template() });
  say("plain CDKTF makes the same resources: compared");
  let changed = false;
  const contestants = {
    plain: () => plain(clusters),
    one: () => berth.fresh(clusters, 1),
    two: () => berth.fresh(clusters, 2),
    small: () => berth.fresh(tenth(clusters), 1),
    change: () => {
      changed = !changed;
      return berth.again(clusters, changed);
    },
    nothing: () => berth.again(clusters, changed),
  };
  contestants.nothing();
  const played = playRounds(rounds, contestants, (round, taken) =>
    say(
      `fleet, round ${round + 1}: ${Object.entries(taken)
        .map(([name, { wallSeconds, peakMiB }]) => `${name} ${wallSeconds.toFixed(2)} s ${peakMiB.toFixed(0)} MiB`)
        .join(", ")}`,
    ),
  );
  if (played.some(({ nothing }) => nothing.loadedCdktf)) throw new Error("cdktf was loaded where nothing had changed");
  const against = (name, figure = "wallSeconds") => spread(played.map((taken) => taken[name][figure] / taken.plain[figure]));
  const own = (name, figure) => spread(played.map((taken) => taken[name][figure]));
  return [
    { what: `${clusters} EKS clusters ÷ plain CDKTF, one process, wall`, atMost: 0.45, spread: against("one") },
    { what: "  the same, processor time", spread: against("one", "cpuSeconds") },
    { what: "  --jobs 2, wall", atMost: 0.35, spread: against("two") },
    { what: "  peak memory, one process", atMost: 256, unit: " MiB", spread: own("one", "peakMiB") },
    { what: "  peak memory of the largest of two processes", atMost: 256, unit: " MiB", spread: own("two", "peakMiB") },
    { what: "  peak memory of plain CDKTF", unit: " MiB", spread: own("plain", "peakMiB") },
    {
      what: `cost(${clusters}) ÷ cost(${tenth(clusters)}), wall`,
      atMost: 10.5,
      spread: spread(played.map(({ one, small }) => one.wallSeconds / small.wallSeconds)),
    },
    { what: "one changed key ÷ plain CDKTF, wall", atMost: 0.03, spread: against("change") },
    { what: "nothing changed ÷ plain CDKTF, wall (cdktf not loaded)", spread: against("nothing") },
  ];
}

function berthIn({ root, folder }) {
  const synth = (spec, output, ...more) => measure([join(root, "dist/cli/berth.js"), "synth", "-f", spec, "-o", output, ...more]);
  const write = (name, text) => {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, "berth.yaml"), text);
    return join(folder, name, "berth.yaml");
  };
  return {
    /** The stack of the first cluster, from which the rival is made. */
    template: () => {
      synth(write("template", fleetSpec(10)), join(folder, "template/out"));
      return stacksOf(join(folder, "template/out")).get("cluster-c0-l0");
    },
    fresh: (clusters, jobs) => {
      const output = join(folder, `fresh-${clusters}/out`);
      rmSync(output, { recursive: true, force: true });
      return synth(write(`fresh-${clusters}`, fleetSpec(clusters)), output, "--jobs", String(jobs));
    },
    /** Over what was there before. */
    again: (clusters, changed) => synth(write("again", fleetSpec(clusters, { changed })), join(folder, "again/out")),
  };
}

/** @throws Error where the plain program does not make what Berth makes. */
function plainIn({ root, folder, template }) {
  const { imports, lines } = plainProgram(template, { "c0-l0": "key", "us-east-1": "region" });
  // within the project, so that it finds the packages
  const program = join(root, "node_modules/.cache/berth-bench/plain.cjs");
  mkdirSync(dirname(program), { recursive: true });
  writeFileSync(
    program,
    `const { App, LocalBackend, TerraformOutput, TerraformStack } = require("cdktf");
${imports.join("\n")}
function make(stack, key, region) {
${lines.join("\n")}
}
const app = new App({ outdir: process.argv[2] });
const regions = ${JSON.stringify(Array.from({ length: 10 }, () => "us-east-1"))};
for (let index = 0; index < Number(process.argv[3]); index++) {
  const key = \`c\${Math.floor(index / 10)}-l\${index % 10}\`;
  make(new TerraformStack(app, \`cluster-\${key}\`), key, regions[index % 10]);
}
app.synth();
`,
  );
  const run = (clusters) => {
    const output = join(folder, "plain/out");
    rmSync(output, { recursive: true, force: true });
    mkdirSync(output, { recursive: true });
    return measure([program, output, String(clusters)]);
  };
  run(10);
  const made = JSON.parse(readFileSync(join(folder, "plain/out/stacks/cluster-c0-l0/cdk.tf.json"), "utf8"));
  if (!isDeepStrictEqual(withoutNotes(made), withoutNotes(template))) throw new Error("plain CDKTF does not make the same resources");
  return run;
}

/** Without what is for people and tools: construct paths and metadata. */
const withoutNotes = (json) => JSON.parse(JSON.stringify(json, (key, value) => (key === "//" ? undefined : value)));
