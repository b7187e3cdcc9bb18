/** A session with the emulator: deploys synthesized folders into it, plans, destroys, and ends it. */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { JsonObject } from "../json";
import { pythonEnvironment } from "../moto/python-environment";
import { type EmulatorServer, startServer } from "../moto/server";
import { readManifest, selectStacks } from "../scratch/manifest";
import { type CopyReport, copyFolder, foreignProviders, writeScratchCopy } from "../scratch/scratch-copy";
import { type OutsideOutputs, ScratchStates } from "../scratch/states";
import { openTerraform, type TerraformCommand } from "../terraform/command";
import { MissingTool } from "../terraform/missing-tool";
import { readStack } from "../terraform/validate";
import { type Phase, type Reporter, silent } from "./events";
import { CALLER_ENVIRONMENT, type KeptEmulator, writeKept } from "./kept";
import { planChanges } from "./plan-diff";
import { type DestroyResult, NO_COUNTS, type PlanResult, type StackResult } from "./results";
import { inDependencyOrder, OneAtATime, type Scheduled } from "./schedule";
import { applyStack, destroyStack, initStack, planJson, planStack, readOutputs, type StackRunContext } from "./stack-run";

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
  /** How many stacks are worked on at once. @default 3 */
  readonly stacksAtOnce?: number;
}

export interface DeployOptions {
  /** Stacks to deploy, with what they depend on. @default all */
  readonly stacks?: readonly string[] | undefined;
  /** Plan again after applying, and take a change as failure. @default true */
  readonly check?: boolean;
}

export interface PlanOptions {
  /** Stacks to plan. @default all */
  readonly stacks?: readonly string[] | undefined;
  /** Only the stacks that are named, not what they need. @default false */
  readonly alone?: boolean;
  /** Ask the emulator how everything is; otherwise it is taken to be as the states say. @default true */
  readonly refresh?: boolean;
}

type Entry = Scheduled;

const PARALLELISM = 40;
const STACKS_AT_ONCE = 3;

/**
 * Starts an emulator and makes Terraform ready for it.
 * @throws MissingTool where Terraform, Python or moto cannot be had.
 */
export async function openEmulator(options: EmulatorOptions = {}): Promise<EmulatorSession> {
  const reporter = options.reporter ?? silent;
  const folder = resolve(options.folder ?? mkdtempSync(join(tmpdir(), "berth-try-")));
  // States of an earlier emulator contain resources that this one does not have.
  for (const old of ["state", "stacks"]) rmSync(join(folder, old), { recursive: true, force: true });
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
  /** Stacks that were applied, with what each needs. */
  private readonly deployed = new Map<string, readonly string[]>();
  private readonly inits = new OneAtATime();
  private readonly atOnce: number;

  constructor(
    readonly server: EmulatorServer,
    readonly terraform: TerraformCommand,
    readonly folder: string,
    private readonly options: EmulatorOptions,
  ) {
    this.endpoint = server.endpoint;
    this.reporter = options.reporter ?? silent;
    this.atOnce = options.stacksAtOnce ?? STACKS_AT_ONCE;
    this.states = new ScratchStates(join(folder, "state"));
    mkdirSync(join(folder, "state"), { recursive: true });
  }

  /**
   * Applies the stacks of a synthesized folder in order. A later call deploys another folder over the same states.
   * A stack that failed keeps those from being deployed that depend on it; the others go on.
   */
  async deploy(outdir: string, options: DeployOptions = {}): Promise<StackResult[]> {
    const entries = this.open(outdir, options.stacks);
    return inDependencyOrder<Entry, StackResult>(entries, this.atOnce, async (entry, needed, index) => {
      const reason = this.reasonToSkip(outdir, entry.name, needed);
      if (reason === undefined) return this.deployOne(outdir, entry, options.check ?? true, index, entries.length);
      this.reporter({ type: "stack-skipped", stack: entry.name, reason });
      return { ...this.untried(outdir, entry.name), ok: true, skipped: reason };
    });
  }

  /** What each stack of a folder would change now. Nothing is applied. */
  async plan(outdir: string, options: PlanOptions = {}): Promise<PlanResult[]> {
    const all = this.open(outdir, options.stacks);
    const entries = options.alone === true ? all.filter(({ name }) => options.stacks?.includes(name)) : all;
    return inDependencyOrder<Entry, PlanResult>(entries, this.atOnce, async ({ name }, _needed, index) => {
      const foreign = foreignProviders(readStack(outdir, name));
      if (foreign.length > 0) return { stack: name, changes: [], skipped: needsText(foreign) };
      return this.timed(name, "plan", index, entries.length, async () => {
        const copy = await this.prepare(outdir, name);
        const json = await planJson(this.context(name), options.refresh ?? true);
        return { stack: name, changes: json === null ? [] : planChanges(json), copy, ...(json !== null && { json }) };
      });
    });
  }

  /** Destroys all that was deployed, in reverse order. A failure leaves its dependencies deployed. */
  async destroy(): Promise<DestroyResult[]> {
    const order = [...this.deployed.keys()].reverse().map((name) => ({ name, needs: this.dependantsOf(name) }));
    return inDependencyOrder<Entry, DestroyResult>(order, this.atOnce, async ({ name }, dependants, index) => {
      const started = Date.now();
      const remaining = dependants.filter((result) => !result.ok).map((result) => result.stack);
      try {
        if (remaining.length > 0) throw new Error(`${remaining.join(", ")} still exists and depends on ${name}`);
        const counts = await this.timed(name, "destroy", index, order.length, () => destroyStack(this.context(name)));
        this.deployed.delete(name);
        return { stack: name, ok: true, destroyed: counts.deleted, seconds: secondsSince(started) };
      } catch (error) {
        this.options.signal?.throwIfAborted();
        return { stack: name, ok: false, destroyed: 0, seconds: secondsSince(started), error: toError(error) };
      }
    });
  }

  /** Stops the emulator and removes the session's own folder. What is still deployed is gone with it. */
  async close(): Promise<void> {
    await this.server.stop();
    if (this.options.folder === undefined) rmSync(this.folder, { recursive: true, force: true });
    this.reporter({ type: "emulator-stopped" });
  }

  /** Leaves the emulator running after this process has ended, with a file in the session's folder that `endKept` reads. */
  async keep(): Promise<KeptEmulator> {
    const { endpoint, folder, server } = this;
    const environment = { ...CALLER_ENVIRONMENT, AWS_ENDPOINT_URL: endpoint, ...this.terraform.environment.settings };
    const kept: KeptEmulator = { endpoint, folder, pid: server.pid, port: server.port, stacks: [...this.deployed.keys()], environment };
    writeKept(kept);
    await server.release();
    this.reporter({ type: "emulator-kept", endpoint, folder });
    return kept;
  }

  private open(outdir: string, stacks: readonly string[] | undefined): Entry[] {
    const all = readManifest(outdir);
    for (const { name } of all) this.states.register(name, readStack(outdir, name), resolve(outdir, "stacks", name));
    return selectStacks(all, stacks).map(({ name, dependencies }) => ({ name, needs: dependencies }));
  }

  private reasonToSkip(outdir: string, name: string, needed: readonly StackResult[]): string | undefined {
    const json = readStack(outdir, name);
    const foreign = foreignProviders(json);
    if (foreign.length > 0) return needsText(foreign);
    const missing = needed.filter((result) => result.error || result.skipped).map((result) => result.stack);
    if (missing.length > 0) return `depends on ${missing.join(", ")}, which was not deployed`;
    const outside = this.states.missing(json, resolve(outdir, "stacks", name), this.options.outsideOutputs ?? {});
    return outside.length > 0 ? `not deployed here: reads state of other Terraform (${outside.join(", ")})` : undefined;
  }

  private untried(outdir: string, stack: string): StackResult {
    const synthesized = resourceCount(readStack(outdir, stack));
    return { stack, ok: false, synthesized, counts: NO_COUNTS, seconds: 0, outputs: {}, drift: [] };
  }

  private dependantsOf(name: string): string[] {
    return [...this.deployed].filter(([, needs]) => needs.includes(name)).map(([dependant]) => dependant);
  }

  private async deployOne(outdir: string, { name, needs }: Entry, check: boolean, index: number, total: number): Promise<StackResult> {
    const started = Date.now();
    const context = this.context(name);
    let result = this.untried(outdir, name);
    try {
      result = await this.timed(name, "apply", index, total, async () => {
        const copy = await this.prepare(outdir, name);
        if (copy.stripped.length + copy.substitutes.length > 0)
          this.reporter({ type: "stack-fitted", stack: name, substitutes: copy.substitutes, stripped: copy.stripped });
        this.deployed.set(name, needs);
        const counts = await applyStack(context);
        return { ...result, ok: true, counts, copy, outputs: readOutputs(this.states.fileOf(name)) };
      });
      if (check) {
        const drift = await this.timed(name, "check", index, total, () => planStack(context));
        if (drift.length > 0) this.reporter({ type: "drift", stack: name, changes: drift });
        result = { ...result, ok: drift.length === 0, drift };
      }
    } catch (error) {
      this.options.signal?.throwIfAborted();
      // No other stack would fare better.
      if (error instanceof MissingTool) throw error;
      result = { ...result, ok: false, error: toError(error) };
    }
    return { ...result, seconds: secondsSince(started) };
  }

  /** Scratch copy and init; one init at a time, because Terraform's plugin cache is not safe for concurrent use. */
  private async prepare(outdir: string, name: string): Promise<CopyReport> {
    const { terraform, endpoint, states, folder } = this;
    const copy = await writeScratchCopy(resolve(outdir), name, {
      terraform,
      endpoint,
      states,
      folder,
      outside: this.options.outsideOutputs ?? {},
    });
    await this.inits.run(() => initStack(this.context(name)));
    return copy;
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

const resourceCount = ({ resource }: JsonObject): number =>
  Object.values((resource ?? {}) as Readonly<Record<string, object>>).reduce((sum, named) => sum + Object.keys(named).length, 0);

function needsText(providers: readonly string[]): string {
  return `not deployed here: needs ${providers.join(", ")}`;
}

function secondsSince(started: number): number {
  return (Date.now() - started) / 1000;
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
