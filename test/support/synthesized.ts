/** A spec on the whole road: read, resolved by a lock that is carried on, judged and synthesized by the compiled program. */
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatProblems } from "../../constructs/language/problems/format-problems";

/** Compiled: clouds are loaded by `require`, when the first unit needs them. */
const load = createRequire(__filename);
const { prepare, keepLock } = load("../../dist/stacks/prepare.js") as typeof import("../../stacks/prepare");
const { unitInputsOf } = load("../../dist/constructs/assembly/decide.js") as typeof import("../../constructs/assembly/decide");
const { synthesize } = load("../../dist/stacks/synth/synthesize.js") as typeof import("../../stacks/synth/synthesize");

/** One platform over time: each call is the next version of its spec. */
export class SpecOverTime {
  private readonly folder = mkdtempSync(join(tmpdir(), "berth-spec-"));
  private round = 0;

  /** @returns the output folder of this version @throws Error with what is wrong with the spec */
  async synth(spec: string): Promise<string> {
    const file = join(this.folder, "berth.yaml");
    writeFileSync(file, spec);
    const prepared = prepare({ files: [file] });
    if (prepared.platform === null) throw new Error(formatProblems(prepared.problems));
    const output = join(this.folder, `out-${this.round++}`);
    mkdirSync(output);
    const { problems } = await synthesize(unitInputsOf(prepared.platform), { spec: prepared.folder, output });
    if (problems.length > 0) throw new Error(JSON.stringify(problems));
    keepLock(prepared);
    return output;
  }
}
