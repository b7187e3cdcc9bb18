/** What `berth plan` shows: progress, Terraform's plan, and which values in it are placeholders. */
import type { Diagnostic } from "../../emulator/terraform/command";
import { colours, StatusLine } from "../terminal";
import { OutsideMissing, type PlanCounts, type StackPlan } from "./plan-stack";

/** Progress goes to the error stream, so that plans can be piped. */
export class PlanProgress {
  private readonly status = new StatusLine(process.stderr);
  private readonly paint = colours(process.stderr);

  constructor(private readonly total: number) {}

  /** @param index of the stack, from 0 */
  starts(stack: string, index: number): void {
    if (this.status.live) this.status.show(`${index + 1}/${this.total}  ${stack}`);
    else process.stderr.write(this.paint.dim(`· ${index + 1}/${this.total}  ${stack}\n`));
  }

  shows(stack: string, index: number, text: string): void {
    this.status.show(`${index + 1}/${this.total}  ${stack}  ${text}`);
  }

  ends(): void {
    this.status.clear();
  }
}

/** One stack: the plan of Terraform, then the placeholders in it. */
export function printPlan(plan: StackPlan): void {
  const { bold, red, yellow } = colours();
  const lines = [bold(`== ${plan.stack}`)];
  if (plan.outcome === "planned") lines.push(plan.text, ...warningLines(plan.warnings).map((line) => yellow(line)));
  if (plan.outcome === "refused") lines.push(`${yellow("-")} not planned  ${plan.code}  ${plan.reason}`, `  fix: ${plan.fix}`);
  if (plan.outcome === "failed") lines.push(red(failureText(plan.error)));
  if (plan.outcome !== "refused") lines.push(...mockHints(plan).map((hint) => yellow(hint)));
  process.stdout.write(`${lines.join("\n")}\n\n`);
}

const failureText = (error: Error): string =>
  error instanceof OutsideMissing ? `error  ${error.code}  ${error.message}\n  fix: ${error.fix}` : error.message;

/** JSON for a stack that has no plan. */
function failureJson(plan: Exclude<StackPlan, { outcome: "planned" }>): object {
  if (plan.outcome === "refused") return { code: plan.code, message: plan.reason, fix: plan.fix };
  const { error } = plan;
  return error instanceof OutsideMissing ? { code: error.code, message: error.message, fix: error.fix } : { message: error.message };
}

/** One line for each distinct warning of Terraform, with its count. */
function warningLines(warnings: readonly Diagnostic[]): string[] {
  const counted = new Map<string, number>();
  for (const { summary, address } of warnings) {
    const line = `warning: ${summary}${address === undefined ? "" : ` (${address})`}`;
    counted.set(line, (counted.get(line) ?? 0) + 1);
  }
  return [...counted].map(([line, count]) => (count === 1 ? line : `${line}, ${count} times`));
}

export const mockHints = ({ mocked }: Pick<StackPlan, "mocked">): string[] =>
  mocked.map(({ stack, outputs, missing }) => {
    const names = outputs.length === 0 ? "none of its outputs are read" : `the plan uses placeholders for ${outputs.join(", ")}`;
    return `~ ${stack} ${missing ? "is not deployed yet" : "has outputs that are not deployed yet"}: ${names}`;
  });

export function printTally(plans: readonly StackPlan[]): void {
  const { bold } = colours();
  if (plans.length < 2) return;
  const rows = plans.map((plan) => `${plan.stack}  ${plan.outcome === "planned" ? countsText(plan.counts) : plan.outcome}`);
  process.stdout.write(`${bold("== All")}\n${rows.join("\n")}\n`);
}

export const countsText = ({ add, change, destroy }: PlanCounts): string =>
  add + change + destroy === 0 ? "no changes" : `${add} to add, ${change} to change, ${destroy} to destroy`;

/** For machines: one object, without Terraform's text. */
export function planJson(plans: readonly StackPlan[]): string {
  const stacks = plans.map((plan) => {
    const { stack, outcome, mocked } = plan;
    const rest = plan.outcome === "planned" ? { counts: plan.counts, changes: plan.changes, warnings: plan.warnings } : failureJson(plan);
    return { stack, outcome, mocked, ...rest };
  });
  return JSON.stringify({ stacks }, null, 2);
}
