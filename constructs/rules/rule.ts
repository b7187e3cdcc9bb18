/** A rule: one question to a platform, or to services as they are written, answered by findings at paths of the spec. */

import type { CodeText, Path } from "../language/problems/problem";
import type { ServicesOnClusters } from "../language/references/services";
import type { Platform } from "../platform/types/platform";

export interface Finding {
  /** Path of the expanded spec. */
  readonly path: Path;
  /** What is wrong, as the rest of a sentence whose subject is the value. */
  readonly message: string;
  readonly value?: unknown;
  readonly fix: string;
}

interface Described {
  /** Named by waivers. */
  readonly name: string;
  readonly code: `B5${string}`;
  /** An error stops unless it is waived; a warning is silenced by a waiver. */
  readonly severity: "error" | "warning";
  readonly text: CodeText;
}

/** Over what was decided. */
export interface PlatformRule extends Described {
  readonly check: (platform: Platform) => readonly Finding[];
}

/** Over services as they are written, each as it is on each of its clusters. Paths name them `KEY@CLUSTER`. */
export interface ServiceRule extends Described {
  readonly judgeServices: (services: ServicesOnClusters) => readonly Finding[];
}

export type Rule = PlatformRule | ServiceRule;
