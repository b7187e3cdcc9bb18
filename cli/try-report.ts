/** What `berth try` shows: progress while it works, a line a stack, outputs, and what was found. */
import type { EmulatorEvent, Phase } from "../emulator/session/events";
import type { KeptEmulator } from "../emulator/session/kept";
import { changeText } from "../emulator/session/plan-diff";
import type { DestroyResult, StackResult } from "../emulator/session/results";
import type { MissingTool } from "../emulator/terraform/missing-tool";
import { colours, StatusLine } from "./terminal";

const verbs: Readonly<Record<Phase, string>> = { apply: "applying", check: "planning again", plan: "planning", destroy: "destroying" };

export class TryReport {
  private readonly status = new StatusLine();
  private readonly paint = colours();
  private stripped = 0;
  /** By stack, for several are worked on at once. */
  private readonly progress = new Map<string, { readonly done: Set<string>; expected: number }>();

  take(event: EmulatorEvent): void {
    const { dim, bold } = this.paint;
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
        this.stripped += event.stripped.length;
        break;
      case "stack-started":
        this.progress.set(event.stack, { done: new Set(), expected: 0 });
        this.status.show(`${event.index + 1}/${event.total}  ${event.stack}  ${verbs[event.phase]}`);
        break;
      case "planned":
        this.progressOf(event.stack).expected = event.add + event.change + event.remove;
        break;
      case "resource": {
        const { done, expected } = this.progressOf(event.stack);
        if (event.state === "done") done.add(event.address);
        this.status.show(`${event.stack}  ${verbs[event.phase]}  ${done.size}/${expected || "?"}  ${event.address}`);
        break;
      }
      case "stack-done":
        if (!this.status.live)
          this.line(dim(`· ${event.stack}  ${verbs[event.phase]}: ${event.ok ? "done" : "failed"} in ${event.seconds.toFixed(1)} s`));
        break;
      case "drift":
        this.line(event.changes.map((change) => `    ${changeText(change)}`).join("\n"));
        break;
      default:
        break;
    }
  }

  private progressOf(stack: string): { readonly done: Set<string>; expected: number } {
    const found = this.progress.get(stack) ?? { done: new Set(), expected: 0 };
    this.progress.set(stack, found);
    return found;
  }

  deployed(results: readonly StackResult[]): void {
    const { green, red, bold, dim } = this.paint;
    for (const { stack, ok, skipped, counts, seconds, outputs, error } of results) {
      if (skipped !== undefined) continue;
      this.line(
        `${ok ? green("✓") : red("✗")} ${bold(stack)}  ${counts.created} made, ${ok ? "no further change" : "not as planned"}  ${dim(`${seconds.toFixed(1)} s`)}`,
      );
      if (error !== undefined) this.line(red(indent(error.message)));
      for (const [name, value] of Object.entries(outputs)) this.line(dim(`    ${name} = ${shown(value)}`));
    }
    if (this.stripped > 0) this.line(dim(`· ${this.stripped} settings left out that the provider on this machine does not know yet`));
  }

  destroyed(results: readonly DestroyResult[]): void {
    const { green, red, bold, dim } = this.paint;
    for (const { stack, ok, destroyed, seconds, error } of results) {
      this.line(`${ok ? green("✓") : red("✗")} ${bold(stack)}  ${destroyed} destroyed  ${dim(`${seconds.toFixed(1)} s`)}`);
      if (error !== undefined) this.line(red(indent(error.message)));
    }
  }

  kept({ endpoint, folder, environment }: KeptEmulator): void {
    this.line(`The emulator stays at ${endpoint}; scratch copies and states are in ${folder}.`);
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
