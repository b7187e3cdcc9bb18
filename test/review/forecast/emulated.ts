/** One platform that is deployed in the emulator, and real plans of changes to it. */
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type EmulatorSession, openEmulator } from "../../../emulator";
import type { JsonMap } from "../../../review/model/json";
import { type Plan, planOf } from "../../../review/read/plan";
import type { Absent } from "./compare";

const load = createRequire(__filename);
const { prepare } = load("../../../dist/stacks/prepare.js") as typeof import("../../../stacks/prepare");
const { unitInputsOf } = load("../../../dist/constructs/assembly/decide.js") as typeof import("../../../constructs/assembly/decide");
const { synthesize } = load("../../../dist/stacks/synth/synthesize.js") as typeof import("../../../stacks/synth/synthesize");

/**
 * Writes the Terraform of a spec, as if it were in another folder: states are found by paths relative to it.
 * @param spec a folder with a spec and its lock
 * @param wanted stacks, written with what they need; left out: all
 */
export async function synthesized(spec: string, output: string, wanted?: readonly string[]): Promise<string> {
  const prepared = prepare({ files: [join(spec, "berth.yaml")], dryRun: true });
  if (prepared.platform === null) throw new Error(JSON.stringify(prepared.problems));
  const all = unitInputsOf(prepared.platform);
  const kept = new Set(wanted ?? all.map(({ unit }) => unit.stack));
  for (const { unit } of [...all].reverse()) if (kept.has(unit.stack)) for (const need of unit.needs) kept.add(need);
  const inputs = all.filter(({ unit }) => kept.has(unit.stack));
  const { problems } = await synthesize(inputs, { spec: dirname(output), output });
  if (problems.length > 0 && wanted === undefined) throw new Error(JSON.stringify(problems));
  return output;
}

export interface Planned {
  /** By stack: null where nothing changes. */
  readonly plans: ReadonlyMap<string, Plan | null>;
  readonly isAbsent: (stack: string) => Absent;
}

export class Emulated {
  /** For specs and their outputs: gone with it. */
  readonly folder = mkdtempSync(join(tmpdir(), "berth-forecast-"));
  private session: EmulatorSession | undefined;

  /** @throws Error where a stack cannot be applied */
  async deploy(outdir: string): Promise<void> {
    this.session = await openEmulator({ stacksAtOnce: 6 });
    const results = await this.session.deploy(outdir, { check: false });
    const failed = results.filter(({ ok }) => !ok).map(({ stack, error }) => `${stack}: ${error?.message}`);
    if (failed.length > 0) throw new Error(failed.join("\n"));
  }

  /** Plans some stacks of another folder over the deployed ones: each stack once at a time, because it has only one copy. */
  plan(outdir: string, stacks: readonly string[]): Promise<Planned> {
    const planned = Promise.allSettled(stacks.map((stack) => this.busy.get(stack))).then(() => this.planNow(outdir, stacks));
    for (const stack of stacks) this.busy.set(stack, planned);
    return planned;
  }

  private readonly busy = new Map<string, Promise<unknown>>();

  private async planNow(outdir: string, stacks: readonly string[]): Promise<Planned> {
    if (this.session === undefined) throw new Error("nothing is deployed");
    const options = { stacks, alone: true, refresh: false } as const;
    const results = stacks.length === 0 ? [] : (await this.session.plan(outdir, options)).filter(({ skipped }) => skipped === undefined);
    const absent = new Map(
      results.map(({ stack, copy }) => {
        const paths = [...(copy?.stripped ?? []), ...(copy?.protections ?? [])];
        return [stack, new Set(paths.map(({ address, path }) => `${address} ${path}`))];
      }),
    );
    return {
      plans: new Map(results.map(({ stack, json }) => [stack, json === undefined ? null : planOf(stack, json as JsonMap)])),
      isAbsent: (stack) => (address, path) => absent.get(stack)?.has(`${address} ${path}`) ?? false,
    };
  }

  async close(): Promise<void> {
    await this.session?.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
