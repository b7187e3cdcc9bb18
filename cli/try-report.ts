/** The output of `berth try`: progress, errors, a table of the stacks, and next steps. */
import type { EmulatorEvent, Phase } from "../emulator/session/events";
import type { KeptEmulator } from "../emulator/session/kept";
import { changeText } from "../emulator/session/plan-diff";
import type { StackResult } from "../emulator/session/results";
import type { MissingTool } from "../emulator/terraform/missing-tool";
import type { TryReport as Report } from "../emulator/try";
import { colours, StatusLine } from "./terminal";
import { counted, tryTable } from "./try-table";

const doing: Readonly<Record<Phase, string>> = { apply: "applying", check: "planning again", plan: "planning", destroy: "destroying" };
const done: Readonly<Record<Phase, string>> = { apply: "applied", check: "planned again", plan: "planned", destroy: "destroyed" };

/** How many of the removed settings are listed. */
const MOST_NAMED = 3;

export class TryReport {
  private readonly status = new StatusLine();
  private readonly paint = colours();
  private readonly stripped: string[] = [];
  /** By stack, because several run at the same time. */
  private readonly progress = new Map<string, { readonly done: Set<string>; expected: number }>();
  private readonly made = new Map<string, number>();

  take(event: EmulatorEvent): void {
    const { dim, bold, yellow, green, red } = this.paint;
    switch (event.type) {
      case "preparing":
        this.line(dim(`· ${event.text}`));
        break;
      case "emulator-started":
        this.line(dim(`· Emulator at ${event.endpoint}`));
        break;
      case "stack-skipped":
        this.line(`${dim("-")} ${bold(event.stack)}  ${event.reason}`);
        break;
      case "stack-fitted":
        this.stripped.push(...event.stripped.map(({ address, path }) => `${address} ${path}`));
        break;
      case "stack-started":
        this.progress.set(event.stack, { done: new Set(), expected: 0 });
        this.status.show(`${event.index + 1}/${event.total}  ${event.stack}  ${doing[event.phase]}`);
        break;
      case "planned":
        this.progressOf(event.stack).expected = event.add + event.change + event.remove;
        break;
      case "resource":
        this.takeResource(event);
        break;
      case "stack-done": {
        const what = event.ok ? done[event.phase] : `failed while ${doing[event.phase]}`;
        this.line(`${event.ok ? green("✓") : red("✗")} ${bold(event.stack)}  ${what} ${dim(`in ${event.seconds.toFixed(1)} s`)}`);
        break;
      }
      case "drift":
        this.line(`${yellow("!")} ${bold(event.stack)}  the second plan has changes:`);
        this.line(event.changes.map((change) => `    ${changeText(change).replaceAll("\n", "\n    ")}`).join("\n"));
        break;
      default:
        break;
    }
  }

  private takeResource({ stack, phase, address, state, action }: Extract<EmulatorEvent, { type: "resource" }>): void {
    const { done: finished, expected } = this.progressOf(stack);
    if (state === "done") {
      finished.add(address);
      if (phase === "apply" && action === "create") this.made.set(stack, (this.made.get(stack) ?? 0) + 1);
    }
    this.status.show(`${stack}  ${doing[phase]}  ${finished.size}/${expected || "?"}  ${address}`);
  }

  private progressOf(stack: string): { readonly done: Set<string>; expected: number } {
    const found = this.progress.get(stack) ?? { done: new Set(), expected: 0 };
    this.progress.set(stack, found);
    return found;
  }

  /** The summary at the end. */
  finish({ ok, deployed, destroyed, kept, seconds }: Report): void {
    const { bold, dim, green, red } = this.paint;
    const marks = { ok: green("✓"), failed: red("✗"), skipped: dim("-") } as const;
    for (const { stack, error } of [...deployed, ...destroyed]) {
      if (error !== undefined) this.line(`\n${red("✗")} ${bold(stack)}\n${red(indent(error.message))}`);
    }
    const { head, rows, sum } = tryTable({ deployed, destroyed, made: this.made, seconds });
    this.line(`\n  ${dim(head)}`);
    for (const { state, text } of rows) this.line(`${marks[state]} ${state === "skipped" ? dim(text) : text}`);
    this.line(`\n${marks[ok ? "ok" : "failed"]} ${bold(sum)}`);
    this.tellStripped();
    if (deployed.every(({ skipped }) => skipped !== undefined)) return;
    if (kept === undefined) this.next(ok);
    else this.kept(kept, deployed);
  }

  private tellStripped(): void {
    if (this.stripped.length === 0) return;
    const { dim } = this.paint;
    const [named, rest] = [this.stripped.slice(0, MOST_NAMED), this.stripped.length - MOST_NAMED];
    this.line(dim(`· ${counted(this.stripped.length, "setting")} removed that the provider on this machine does not support yet:`));
    for (const one of named) this.line(dim(`    ${one}`));
    if (rest > 0) this.line(dim(`    and ${rest} more`));
  }

  private next(ok: boolean): void {
    const { dim } = this.paint;
    this.line(ok ? "Next:" : "To investigate:");
    if (ok) this.line(`  berth synth         ${dim("writes the stacks for terraform or cdktf, to deploy to your account")}`);
    this.line(`  berth try --keep    ${dim("leaves the emulator running with the deployed resources, for terraform and the AWS CLI")}`);
  }

  private kept({ endpoint, folder, environment }: KeptEmulator, deployed: readonly StackResult[]): void {
    const { bold, dim } = this.paint;
    for (const { stack, outputs } of deployed) {
      const entries = Object.entries(outputs);
      if (entries.length === 0) continue;
      this.line(bold(stack));
      for (const [name, value] of entries) this.line(dim(`    ${name} = ${shown(value)}`));
    }
    this.line(`\nThe emulator is running at ${endpoint}; temporary copies and states are in ${folder}.`);
    this.line("To use it:");
    for (const [name, value] of Object.entries(environment)) this.line(`  export ${name}=${value}`);
    this.line("To stop it: berth try --end");
  }

  missing({ tool, reason, install }: MissingTool): void {
    const { red, yellow } = this.paint;
    this.line(`${red("✗")} ${tool} is missing: ${reason}`);
    for (const step of install) this.line(yellow(`    ${step}`));
    this.line("The spec itself was resolved, checked and synthesized without errors.");
  }

  private line(text: string): void {
    this.status.clear();
    process.stdout.write(`${text}\n`);
  }
}

const shown = (value: unknown): string => {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > 100 ? `${text.slice(0, 97)}...` : text;
};
const indent = (text: string): string => text.replace(/^/gm, "    ");
