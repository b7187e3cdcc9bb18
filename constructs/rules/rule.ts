/** A rule: a check of the platform, or of the parsed services, that returns findings at paths of the spec. */

import type { CodeText, Path } from "../language/problems/problem";
import type { ServicesOnClusters } from "../language/references/services";
import type { Platform } from "../platform/types/platform";

export interface Finding {
  /** Path of the expanded spec. */
  readonly path: Path;
  /** A sentence whose subject is the field or resource. */
  readonly message: string;
  readonly value?: unknown;
  readonly fix: string;
}

interface Described {
  /** Named by waivers. */
  readonly name: string;
  readonly code: `B5${string}`;
  /** An error stops unless it is waived; a waiver hides a warning. */
  readonly severity: "error" | "warning";
  readonly text: CodeText;
  /** Whether findings depend on the day. @default false */
  readonly isDated?: boolean;
}

/** A rule over the resolved platform. */
export interface PlatformRule extends Described {
  /** @param day on which facts such as support are judged, such as `2026-12-01` */
  readonly check: (platform: Platform, day: string) => readonly Finding[];
}

/** A rule over the parsed services, each as it is on each of its clusters. Paths name them `KEY@CLUSTER`. */
export interface ServiceRule extends Described {
  readonly checkServices: (services: ServicesOnClusters) => readonly Finding[];
}

export type Rule = PlatformRule | ServiceRule;
