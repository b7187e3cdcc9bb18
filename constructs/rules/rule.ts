/** A rule: one question to a platform, answered by findings at paths of the spec. */
import type { Platform } from "../platform/types/platform";
import type { CodeText, Path } from "../spec/problem";

export interface Finding {
  /** Path of the expanded spec. */
  readonly path: Path;
  /** What is wrong, as the rest of a sentence whose subject is the value. */
  readonly message: string;
  readonly value?: unknown;
  readonly fix: string;
}

export interface Rule {
  /** Named by waivers. */
  readonly name: string;
  readonly code: `B5${string}`;
  /** An error stops unless it is waived; a warning is silenced by a waiver. */
  readonly severity: "error" | "warning";
  readonly text: CodeText;
  readonly judge: (platform: Platform) => readonly Finding[];
}
