/** What `berth try` shows: progress while it works, what went wrong, a table of the stacks, and what to do next. */
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

/** How many settings that were left out are named. */
const MOST_NAMED = 3;

export class TryReport {
  private readonly status = new StatusLine();
  private readonly paint = colours();
  private readonly stripped: string[] = [];
  /** By stack, for several are worked on at once. */
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
        this.line(`${yellow("!")} ${bold(event.stack)}  a second plan would change:`);
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

  /** All that is to be said when the work is over. */
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
    this.line(dim(`· ${counted(this.stripped.length, "setting")} left out that the provider on this machine does not know yet:`));
    for (const one of named) this.line(dim(`    ${one}`));
    if (rest > 0) this.line(dim(`    and ${rest} more`));
  }

  private next(ok: boolean): void {
    const { dim } = this.paint;
    this.line(ok ? "Next:" : "To look into it:");
    if (ok) this.line(`  berth synth         ${dim("writes the stacks for terraform or cdktf, to deploy to your account")}`);
    this.line(`  berth try --keep    ${dim("leaves the emulator running with all that was made, for terraform and the AWS CLI")}`);
  }

  private kept({ endpoint, folder, environment }: KeptEmulator, deployed: readonly StackResult[]): void {
    const { bold, dim } = this.paint;
    for (const { stack, outputs } of deployed) {
      const entries = Object.entries(outputs);
      if (entries.length === 0) continue;
      this.line(bold(stack));
      for (const [name, value] of entries) this.line(dim(`    ${name} = ${shown(value)}`));
    }
    this.line(`\nThe emulator stays at ${endpoint}; scratch copies and states are in ${folder}.`);
    this.line("Go on:");
    for (const [name, value] of Object.entries(environment)) this.line(`  export ${name}=${value}`);
    this.line("End it: berth try --end");
  }

  missing({ tool, reason, install }: MissingTool): void {
    const { red, yellow } = this.paint;
    this.line(`${red("✗")} ${tool} is missing: ${reason}`);
    for (const step of install) this.line(yellow(`    ${step}`));
    this.line("The spec itself was read, decided, judged and synthesized without a fault.");
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
