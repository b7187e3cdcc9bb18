/** A session with the emulator: deploys synthesized folders into it, plans, destroys, and ends it. */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pythonEnvironment } from "../moto/python-environment";
import { type EmulatorServer, startServer } from "../moto/server";
import { readManifest, type StackEntry, selectStacks } from "../scratch/manifest";
import { copyFolder, foreignProviders, writeScratchCopy } from "../scratch/scratch-copy";
import { type OutsideOutputs, ScratchStates } from "../scratch/states";
import { openTerraform, type TerraformCommand } from "../terraform/command";
import { readStack } from "../terraform/validate";
import { type Phase, type Reporter, silent } from "./events";
import { type DestroyResult, NO_COUNTS, type PlanResult, type StackResult } from "./results";
import { applyStack, destroyStack, initStack, planStack, readOutputs, type StackRunContext } from "./stack-run";

export interface EmulatorOptions {
  /** Folder for scratch copies and states. @default a new one among the temporary files, removed at the end */
  readonly folder?: string;
  /** Ends what runs, then the emulator; the call under way throws the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** @default nothing is reported */
  readonly reporter?: Reporter;
  /** Outputs of states that no stack here writes, by the reader's name. @default {} */
  readonly outsideOutputs?: OutsideOutputs;
  /** How many resources Terraform works on at once; most of the time is waiting. @default 40 */
  readonly parallelism?: number;
}

export interface DeployOptions {
  /** Stacks to deploy, with what they depend on. @default all */
  readonly stacks?: readonly string[] | undefined;
  /** Plan again after applying, and take a change as failure. @default true */
  readonly check?: boolean;
}

const PARALLELISM = 40;

/**
 * Starts an emulator and makes Terraform ready for it.
 * @throws MissingTool where Terraform, Python or moto cannot be had.
 */
export async function openEmulator(options: EmulatorOptions = {}): Promise<EmulatorSession> {
  const reporter = options.reporter ?? silent;
  const folder = resolve(options.folder ?? mkdtempSync(join(tmpdir(), "berth-try-")));
  mkdirSync(folder, { recursive: true });
  try {
    reporter({ type: "preparing", what: "terraform", text: "Looking for Terraform and its provider" });
    const terraform = await openTerraform(folder);
    const onInstall = (into: string) => reporter({ type: "preparing", what: "python", text: `Installing moto into ${into}` });
    const python = await pythonEnvironment({ signal: options.signal, onInstall });
    reporter({ type: "preparing", what: "emulator", text: "Starting the emulator" });
    const server = await startServer({ python, folder, signal: options.signal });
    reporter({ type: "emulator-started", endpoint: server.endpoint, folder });
    return new EmulatorSession(server, terraform, folder, { ...options, reporter });
  } catch (error) {
    if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** An emulator with everything that was deployed into it. Made by `openEmulator`. */
export class EmulatorSession {
  readonly endpoint: string;
  private readonly states: ScratchStates;
  private readonly reporter: Reporter;
  /** Stacks that were applied, in the order in which they were; destroyed from the end. */
  private deployed: string[] = [];

  constructor(
    readonly server: EmulatorServer,
    readonly terraform: TerraformCommand,
    readonly folder: string,
    private readonly options: EmulatorOptions,
  ) {
    this.endpoint = server.endpoint;
    this.reporter = options.reporter ?? silent;
    this.states = new ScratchStates(join(folder, "state"));
    mkdirSync(join(folder, "state"), { recursive: true });
  }

  /**
   * Applies the stacks of a synthesized folder in order. A later call deploys another folder over the same states.
   * A stack that failed keeps those from being deployed that depend on it; the others go on.
   */
  async deploy(outdir: string, options: DeployOptions = {}): Promise<StackResult[]> {
    const entries = this.open(outdir, options.stacks);
    const results: StackResult[] = [];
    for (const [index, entry] of entries.entries()) {
      const reason = this.reasonToSkip(outdir, entry, results);
      if (reason) {
        this.reporter({ type: "stack-skipped", stack: entry.name, reason });
        results.push({ stack: entry.name, ok: true, skipped: reason, counts: NO_COUNTS, seconds: 0, outputs: {}, drift: [] });
        continue;
      }
      results.push(await this.deployOne(outdir, entry, options.check ?? true, index, entries.length));
    }
    return results;
  }

  /** What each stack of a folder would change now. Nothing is applied. */
  async plan(outdir: string, options: Pick<DeployOptions, "stacks"> = {}): Promise<PlanResult[]> {
    const entries = this.open(outdir, options.stacks);
    const results: PlanResult[] = [];
    for (const [index, { name }] of entries.entries()) {
      const foreign = foreignProviders(readStack(outdir, name));
      if (foreign.length > 0) {
        results.push({ stack: name, changes: [], skipped: needs(foreign) });
        continue;
      }
      results.push(
        await this.timed(name, "plan", index, entries.length, async () => {
          await this.copy(outdir, name);
          await initStack(this.context(name));
          return { stack: name, changes: await planStack(this.context(name)) };
        }),
      );
    }
    return results;
  }

  /** Destroys all that was deployed, in reverse order. A failure leaves what it depends on standing. */
  async destroy(): Promise<DestroyResult[]> {
    const order = [...this.deployed].reverse();
    const results: DestroyResult[] = [];
    for (const [index, name] of order.entries()) {
      const started = Date.now();
      try {
        const counts = await this.timed(name, "destroy", index, order.length, () => destroyStack(this.context(name)));
        this.deployed = this.deployed.filter((other) => other !== name);
        results.push({ stack: name, ok: true, destroyed: counts.deleted, seconds: secondsSince(started) });
      } catch (error) {
        this.options.signal?.throwIfAborted();
        results.push({ stack: name, ok: false, destroyed: 0, seconds: secondsSince(started), error: toError(error) });
        break;
      }
    }
    return results;
  }

  /** Stops the emulator and removes the session's own folder. What is still deployed is gone with it. */
  async close(): Promise<void> {
    await this.server.stop();
    if (this.options.folder === undefined) rmSync(this.folder, { recursive: true, force: true });
    this.reporter({ type: "emulator-stopped" });
  }

  /** Leaves the emulator running after this process has ended. */
  release(): void {
    this.server.release();
    this.reporter({ type: "emulator-kept", endpoint: this.endpoint, folder: this.folder });
  }

  private open(outdir: string, stacks: readonly string[] | undefined): StackEntry[] {
    const all = readManifest(outdir);
    for (const { name } of all) this.states.register(name, readStack(outdir, name), resolve(outdir, "stacks", name));
    return selectStacks(all, stacks);
  }

  private reasonToSkip(outdir: string, entry: StackEntry, results: readonly StackResult[]): string | undefined {
    const foreign = foreignProviders(readStack(outdir, entry.name));
    if (foreign.length > 0) return needs(foreign);
    const failed = entry.dependencies.filter((need) => results.some((result) => result.stack === need && (result.error || result.skipped)));
    return failed.length > 0 ? `depends on ${failed.join(", ")}, which was not deployed` : undefined;
  }

  private async deployOne(outdir: string, { name }: StackEntry, check: boolean, index: number, total: number): Promise<StackResult> {
    const started = Date.now();
    const context = this.context(name);
    let result: StackResult = { stack: name, ok: false, counts: NO_COUNTS, seconds: 0, outputs: {}, drift: [] };
    try {
      result = await this.timed(name, "apply", index, total, async () => {
        const copy = await this.copy(outdir, name);
        if (copy.stripped.length + copy.substitutes.length > 0)
          this.reporter({ type: "stack-fitted", stack: name, substitutes: copy.substitutes, stripped: copy.stripped });
        await initStack(context);
        if (!this.deployed.includes(name)) this.deployed.push(name);
        const counts = await applyStack(context);
        return { ...result, ok: true, counts, copy, outputs: await readOutputs(context) };
      });
      if (check) {
        const drift = await this.timed(name, "check", index, total, () => planStack(context));
        if (drift.length > 0) this.reporter({ type: "drift", stack: name, changes: drift });
        result = { ...result, ok: drift.length === 0, drift };
      }
    } catch (error) {
      this.options.signal?.throwIfAborted();
      result = { ...result, ok: false, error: toError(error) };
    }
    return { ...result, seconds: secondsSince(started) };
  }

  private copy(outdir: string, name: string) {
    const { terraform, endpoint, states, folder } = this;
    return writeScratchCopy(resolve(outdir), name, { terraform, endpoint, states, folder, outside: this.options.outsideOutputs ?? {} });
  }

  private context(stack: string): StackRunContext {
    const { terraform, reporter, options } = this;
    const folder = copyFolder(this.folder, stack);
    if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
    return { terraform, stack, folder, reporter, signal: options.signal, parallelism: options.parallelism ?? PARALLELISM };
  }

  private async timed<T>(stack: string, phase: Phase, index: number, total: number, work: () => Promise<T>): Promise<T> {
    const started = Date.now();
    this.reporter({ type: "stack-started", stack, phase, index, total });
    let ok = false;
    try {
      const result = await work();
      ok = true;
      return result;
    } finally {
      this.reporter({ type: "stack-done", stack, phase, ok, seconds: secondsSince(started) });
    }
  }
}

function needs(providers: readonly string[]): string {
  return `not deployed here: needs ${providers.join(", ")}`;
}

function secondsSince(started: number): number {
  return (Date.now() - started) / 1000;
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
