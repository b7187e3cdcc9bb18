/** Results of a run in the emulator, by stack. */
import type { JsonObject } from "../json";
import type { CopyReport } from "../scratch/scratch-copy";
import type { ResourceChange } from "./plan-diff";
import type { AppliedCounts, Outputs } from "./stack-run";

export interface StackResult {
  readonly stack: string;
  /** False where applying failed, or a second plan would change something. */
  readonly ok: boolean;
  /** Present where the stack was not deployed, for example "needs google". */
  readonly skipped?: string;
  /** Resources of the stack as it was synthesized. */
  readonly synthesized: number;
  readonly counts: AppliedCounts;
  readonly seconds: number;
  readonly outputs: Outputs;
  /** What a second plan would change, right after applying. */
  readonly drift: readonly ResourceChange[];
  /** What Terraform said, where it failed. */
  readonly error?: Error;
  readonly copy?: CopyReport;
}

export interface PlanResult {
  readonly stack: string;
  readonly changes: readonly ResourceChange[];
  readonly skipped?: string;
  /** As `terraform show -json` prints it; absent if nothing changes. */
  readonly json?: JsonObject;
  readonly copy?: CopyReport;
}

export interface DestroyResult {
  readonly stack: string;
  readonly ok: boolean;
  readonly destroyed: number;
  readonly seconds: number;
  readonly error?: Error;
}

export const NO_COUNTS: AppliedCounts = { created: 0, updated: 0, deleted: 0 };
