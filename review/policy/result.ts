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
  /** The stack whose folder contains the file; null if unknown. */
  readonly stack: string | null;
  /** The affected resource: its address, or only its name if the file cannot be read; null: neither. */
  readonly subject: string | null;
  /** By kind; equal fingerprints mean the same finding. */
  readonly fingerprints: ReadonlyMap<string, string>;
  /** Reason of a suppression in the scanner; null: not suppressed. */
  readonly suppressed: string | null;
}

/** The logs of one side. */
export interface PolicyLogs {
  readonly results: readonly PolicyResult[];
  /** Every tool that ran, with its version, also if it found nothing. */
  readonly tools: ReadonlyMap<string, string | null>;
}
