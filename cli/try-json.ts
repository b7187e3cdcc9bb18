/** The JSON output of `berth try`: one object at the end; progress goes to the error stream. */
import type { EmulatorEvent } from "../emulator/session/events";
import type { MissingTool } from "../emulator/terraform/missing-tool";
import type { TryReport } from "../emulator/try";
import { StatusLine } from "./terminal";

export class TryJson {
  private readonly status = new StatusLine();

  take(event: EmulatorEvent): void {
    if (event.type === "stack-started") this.status.show(`${event.index + 1}/${event.total}  ${event.stack}  ${event.phase}`);
  }

  finish(report: TryReport): void {
    this.print({ ...report, deployed: report.deployed.map(withMessage), destroyed: report.destroyed.map(withMessage) });
  }

  missing({ tool, reason, install }: MissingTool): void {
    this.print({ ok: false, missing: { tool, reason, install } });
  }

  private print(value: unknown): void {
    this.status.clear();
    process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
  }
}

/** JSON.stringify prints no field of an Error. */
const withMessage = <T extends { readonly error?: Error }>(result: T) => ({
  ...result,
  ...(result.error === undefined ? {} : { error: result.error.message }),
});
