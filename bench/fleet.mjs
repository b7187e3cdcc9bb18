/** A fleet of clusters, compared with plain CDKTF that creates the same resources: everything, one changed key, nothing changed. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { fleetSpec, templatesOf } from "./fleet-spec.mjs";
import { measure } from "./measure.mjs";
import { plainProgram, stacksOf } from "./plain-program.mjs";
import { playRounds, spread } from "./rounds.mjs";

const tenth = (clusters) => Math.max(10, clusters / 10);

/** @param fleet one of `fleets` */
export const benchFleet =
  (fleet, title) =>
  ({ root, folder: above, rounds, clusters, say }) => {
    const folder = join(above, fleet);
    const berth = berthIn({ root, folder, fleet });
    const plain = plainIn({ root, folder, fleet, templates: berth.templates() });
    say(`${title}: plain CDKTF makes the same resources, compared`);
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
    const played = playRounds(rounds, contestants, (round, taken) => say(`${title}, round ${round + 1}: ${roundText(taken)}`));
    if (played.some(({ nothing }) => nothing.loadedCdktf)) throw new Error("cdktf was loaded although nothing had changed");
    return rowsOf(played, clusters, title);
  };

const roundText = (taken) =>
  Object.entries(taken)
    .map(([name, { wallSeconds, peakMiB }]) => `${name} ${wallSeconds.toFixed(2)} s ${peakMiB.toFixed(0)} MiB`)
    .join(", ");

function rowsOf(played, clusters, title) {
  const against = (name, figure = "wallSeconds") => spread(played.map((taken) => taken[name][figure] / taken.plain[figure]));
  const own = (name, figure) => spread(played.map((taken) => taken[name][figure]));
  return [
    { what: `${clusters} ${title} ÷ plain CDKTF, one process, wall`, atMost: 0.45, spread: against("one") },
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
    { what: "  the same, processor time", spread: against("change", "cpuSeconds") },
    { what: "nothing changed ÷ plain CDKTF, wall (cdktf not loaded)", spread: against("nothing") },
  ];
}

function berthIn({ root, folder, fleet }) {
  const synth = (spec, output, ...more) => measure([join(root, "dist/cli/berth.js"), "synth", "-f", spec, "-o", output, ...more]);
  const write = (name, text) => {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, "berth.yaml"), text);
    return join(folder, name, "berth.yaml");
  };
  return {
    /** The stack of the first cluster of each cloud, from which the rival is made. */
    templates: () => {
      synth(write("template", fleetSpec(fleet, 10)), join(folder, "template/out"));
      const stacks = stacksOf(join(folder, "template/out"));
      return templatesOf(fleet).map((template) => ({ ...template, stack: stacks.get(`cluster-${template.key}`) }));
    },
    fresh: (clusters, jobs) => {
      const output = join(folder, `fresh-${clusters}/out`);
      rmSync(output, { recursive: true, force: true });
      return synth(write(`fresh-${clusters}`, fleetSpec(fleet, clusters)), output, "--jobs", String(jobs));
    },
    /** Into the output of an earlier run. */
    again: (clusters, changed) => synth(write("again", fleetSpec(fleet, clusters, { changed })), join(folder, "again/out")),
  };
}

/** @throws Error if the plain program does not create what Berth creates. */
function plainIn({ root, folder, fleet, templates }) {
  // within the project, so that it finds the packages
  const program = join(root, `node_modules/.cache/berth-bench/plain-${fleet}.cjs`);
  mkdirSync(dirname(program), { recursive: true });
  writeFileSync(program, programText(templates));
  const run = (clusters) => {
    const output = join(folder, "plain/out");
    rmSync(output, { recursive: true, force: true });
    mkdirSync(output, { recursive: true });
    return measure([program, output, String(clusters)]);
  };
  run(10);
  const made = stacksOf(join(folder, "plain/out"));
  for (const { key, stack } of templates)
    if (!isDeepStrictEqual(withoutNotes(made.get(`cluster-${key}`)), withoutNotes(stack)))
      throw new Error(`plain CDKTF does not make the same resources of cluster-${key}`);
  return run;
}

/** A function a cloud, and a loop over the fleet's clusters. */
function programText(templates) {
  const parts = templates.map(({ key, stack, perTen }) => ({ key, perTen, ...plainProgram(stack, { [key]: "key" }) }));
  const imports = new Set(parts.flatMap((part) => part.imports));
  return `const { App, LocalBackend, TerraformOutput, TerraformStack } = require("cdktf");
${[...imports].join("\n")}
const makers = [
${parts.map(({ key, perTen, lines }) => `{ letter: ${JSON.stringify(key.at(-2))}, perTen: ${perTen}, make(stack, key) {\n${lines.join("\n")}\n} }`).join(",\n")}
];
const app = new App({ outdir: process.argv[2] });
for (let ten = 0; ten < Number(process.argv[3]) / 10; ten++)
  for (const { letter, perTen, make } of makers)
    for (let place = 0; place < perTen; place++) {
      const key = \`c\${ten}\${letter}-\${letter}\${place}\`;
      make(new TerraformStack(app, \`cluster-\${key}\`), key);
    }
app.synth();
`;
}

/** Without construct paths and metadata, which only people and tools read. */
const withoutNotes = (json) => JSON.parse(JSON.stringify(json, (key, value) => (key === "//" ? undefined : value)));
