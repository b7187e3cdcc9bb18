/** Colour and progress, only if the output is a terminal. */
import { createColors } from "picocolors";
import type { Paint } from "../constructs/language/problems/format-problems";

/** Obeys `NO_COLOR` and `FORCE_COLOR`; otherwise uses colour if the stream is a terminal. */
export function colours(stream: NodeJS.WriteStream = process.stdout): ReturnType<typeof createColors> {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  const on =
    NO_COLOR !== undefined && NO_COLOR !== "" ? false : FORCE_COLOR !== undefined && FORCE_COLOR !== "0" ? true : stream.isTTY === true;
  return createColors(on);
}

export const paintOf = (stream: NodeJS.WriteStream): Paint => colours(stream);

/** One line that is overwritten while work is in progress; nothing if the stream is not a terminal. */
export class StatusLine {
  /** Whether the line is shown. */
  readonly live: boolean;
  constructor(private readonly stream: NodeJS.WriteStream = process.stderr) {
    this.live = stream.isTTY === true && process.env.CI === undefined;
  }
  show(text: string): void {
    if (this.live) this.stream.write(`\r\u001b[2K${text.slice(0, (this.stream.columns ?? 80) - 1)}`);
  }
  clear(): void {
    if (this.live) this.stream.write("\r\u001b[2K");
  }
}
