/** What commands find by themselves, by code. */
import type { CodeText } from "../constructs/spec/problem";

export const commandCodes = {
  B7001: {
    title: "A waiver has ended",
    explanation:
      "`expires` is the last day of a waiver. Synthesis ignores days, so that it gives the same output at any time; `berth check` judges them.",
    fix: "Mend what the waiver let pass, or agree on a later day.",
  },
} as const satisfies Record<string, CodeText>;

export type CommandCode = keyof typeof commandCodes;
