/** What a scanner found: one result of a SARIF log, as review compares it. */

export type Level = "error" | "warning" | "note" | "none";

export interface PolicyResult {
  /** Of the driver, in small letters: `checkov`, `trivy`. */
  readonly tool: string;
  readonly toolVersion: string | null;
  /** `CKV_AWS_37` */
  readonly rule: string;
  readonly level: Level;
  readonly message: string;
  /** As the log writes it, without the root of the machine. */
  readonly file: string;
  readonly line: number | null;
  /** The stack whose folder the file stands in; null where the path does not say. */
  readonly stack: string | null;
  /** What is found fault with: an address where the file could be read, its name alone where the log shows no more; null: neither. */
  readonly subject: string | null;
  /** By kind; the same in both sides: the same finding, wherever it stands. */
  readonly fingerprints: ReadonlyMap<string, string>;
  /** Why the scanner itself was told to be silent; null: it was not. */
  readonly suppressed: string | null;
}

/** What the logs of one side say. */
export interface PolicyLogs {
  readonly results: readonly PolicyResult[];
  /** Every tool that ran, also where it found nothing, with its version. */
  readonly tools: ReadonlyMap<string, string | null>;
}
