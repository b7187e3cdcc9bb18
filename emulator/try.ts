/** The whole of `berth try`: deploy into the emulator, expect no further change, change, destroy. */

import { silent } from "./session/events";
import { findKept, type KeptEmulator, keptFolder } from "./session/kept";
import type { DestroyResult, StackResult } from "./session/results";
import { type EmulatorOptions, openEmulator } from "./session/session";
import type { StrippedPath } from "./terraform/provider-fit";

export interface TryOptions extends EmulatorOptions {
  /** Synthesized folder: `manifest.json` and `stacks/NAME/cdk.tf.json`. */
  readonly outdir: string;
  /** Stacks to deploy, with what they depend on. @default all */
  readonly stacks?: readonly string[] | undefined;
  /** Leave the emulator running with everything in it. @default false */
  readonly keep?: boolean;
  /** Another synthesized folder that is deployed over the first one. @default none */
  readonly change?: string;
}

export interface TryReport {
  /** Something could be deployed, all that could was, a second plan changed nothing, and it was destroyed unless kept. */
  readonly ok: boolean;
  readonly deployed: readonly StackResult[];
  /** Results of the changed folder; empty where none was given, or the first round failed. */
  readonly changed: readonly StackResult[];
  /** Empty where the emulator is kept. */
  readonly destroyed: readonly DestroyResult[];
  /** Protections against deletion that were lifted in the scratch copies alone. */
  readonly lifted: readonly StrippedPath[];
  readonly kept?: KeptEmulator;
  readonly seconds: number;
}

/** `keep` was asked for where an emulator is kept already. */
export class EmulatorAlreadyKept extends Error {
  override readonly name = "EmulatorAlreadyKept";

  constructor(readonly kept: KeptEmulator) {
    super(
      `An emulator is already running: ${kept.endpoint}, process ${kept.pid}, folder ${kept.folder}. Stop it first with berth try --end.`,
    );
  }
}

/**
 * Deploys a synthesized folder into an emulator of its own, checks it and destroys it again.
 * Failures of stacks are in the report; the emulator is always stopped, unless it is kept.
 * @throws MissingTool, EmulatorAlreadyKept, or the signal's reason.
 */
export async function tryDeployment(options: TryOptions): Promise<TryReport> {
  const started = Date.now();
  const { outdir, stacks, keep = false, change, ...rest } = options;
  const folder = keep ? (rest.folder ?? keptFolder()) : rest.folder;
  const already = keep && folder ? await findKept(folder) : undefined;
  if (already) throw new EmulatorAlreadyKept(already);
  const session = await openEmulator({ ...rest, reporter: rest.reporter ?? silent, ...(folder === undefined ? {} : { folder }) });
  let kept: KeptEmulator | undefined;
  try {
    const deployed = await session.deploy(outdir, { stacks });
    const changed = change !== undefined && deployed.every((result) => result.ok) ? await session.deploy(change, { stacks }) : [];
    const destroyed = keep ? [] : await session.destroy();
    if (keep) kept = await session.keep();
    const results = [...deployed, ...changed];
    const tried = results.some((result) => result.skipped === undefined);
    const ok = tried && results.every((result) => result.ok) && destroyed.every((result) => result.ok);
    const seconds = (Date.now() - started) / 1000;
    return { ok, deployed, changed, destroyed, lifted: liftedBy(results), ...(kept ? { kept } : {}), seconds };
  } finally {
    if (!kept) await session.close();
  }
}

function liftedBy(results: readonly StackResult[]): StrippedPath[] {
  const all = results.flatMap((result) => result.copy?.protections ?? []);
  return [...new Map(all.map((path) => [`${path.address} ${path.path}`, path])).values()];
}
