/** What commands find by themselves, by code. */
import type { CodeText } from "../constructs/spec/problem";

export const commandCodes = {
  B7001: {
    title: "A waiver has ended",
    explanation:
      "`expires` is the last day of a waiver. Synthesis ignores days, so that it gives the same output at any time; `berth check` judges them.",
    fix: "Mend what the waiver let pass, or agree on a later day.",
  },
  B7002: {
    title: "A new project would write over files",
    explanation: "`berth init` writes whole files. Some that it would write are in the folder, and it cannot know what of them is to stay.",
    fix: "Write into another folder by --dir, or write over them by --force.",
  },
} as const satisfies Record<string, CodeText>;

export type CommandCode = keyof typeof commandCodes;
