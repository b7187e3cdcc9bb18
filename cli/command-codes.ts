/** What commands find by themselves, by code. */
import type { CodeText } from "../constructs/language/problems/problem";

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
  B7010: {
    title: "A stack cannot be planned before what it needs is deployed",
    explanation:
      "The provider of this stack is reached by outputs of another one, as Helm is by the endpoint of a cluster. While that one is not deployed, `berth plan` would put placeholders in their place, and the provider would call an address that nobody has.",
    fix: "Deploy the other stack first. Until then read what `berth synth` writes for this one.",
  },
  B7011: {
    title: "A state of outside does not exist",
    explanation:
      "`outside` names states of other Terraform. `berth plan` makes placeholders for stacks of the spec alone: what a state of others will hold, only their owner knows.",
    fix: "Mend where the state is kept, or let its owner deploy it first.",
  },
} as const satisfies Record<string, CodeText>;

export type CommandCode = keyof typeof commandCodes;
