/** Codes of problems that only a command can find. */
import type { CodeText } from "../constructs/language/problems/problem";

export const commandCodes = {
  B7001: {
    title: "A waiver has expired",
    explanation:
      "`expires` is the last day of a waiver. Synthesis ignores dates, so that its output is the same on every day; `berth check` compares them with the current day.",
    fix: "fix the finding that the waiver allows, or agree on a later day",
  },
  B7002: {
    title: "A new project would overwrite files",
    explanation: "`berth init` writes complete files. Some of them exist in the folder already, and it does not merge their contents.",
    fix: "choose another folder with --dir, or overwrite the files with --force",
  },
  B7003: {
    title: "Others cannot install the new project",
    explanation:
      "`berth init` makes the project depend on the package from which it runs. A package file outside the project, or a checkout, exists on this machine only, and a version that no registry has cannot be installed at all.",
    fix: "copy the package file into the project, and install it from there",
  },
  B7010: {
    title: "A stack cannot be planned before its cluster is deployed",
    explanation:
      "The provider of this stack is configured by outputs of another stack, as Helm is by the endpoint of a cluster. Until that stack is deployed, `berth plan` would use placeholders, and the provider would call an address that does not exist.",
    fix: "deploy the other stack first; until then, read the output of `berth synth` for this one",
  },
  B7011: {
    title: "A state in section outside does not exist",
    explanation:
      "`outside` refers to states of other Terraform configurations. `berth plan` has placeholders only for stacks of the spec: Berth cannot know what another state will contain.",
    fix: "correct the location of the state, or have its owner deploy it first",
  },
} as const satisfies Record<string, CodeText>;

export type CommandCode = keyof typeof commandCodes;
