/** The stacks that a command line selects: those that it names, all, or the only one. */
import { nearestFew } from "../../constructs/language/problems/nearest";

/** @throws Error that lists the stacks, for the command line to print */
export function chooseStacks(stacks: readonly string[], named: readonly string[], all: boolean): readonly string[] {
  if (all && named.length > 0) throw new Error(`--all cannot be combined with ${named.join(", ")}`);
  const unknown = named.filter((name) => !stacks.includes(name));
  if (unknown.length > 0) {
    const near = nearestFew(unknown[0] ?? "", stacks);
    throw new Error(
      `there is no stack ${unknown.join(", ")}; ${near.length > 0 ? `did you mean ${near.join(", ")}? ` : ""}${listed(stacks)}`,
    );
  }
  if (named.length === 0 && !all && stacks.length !== 1) throw new Error(`name a stack or use --all; ${listed(stacks)}`);
  return named.length === 0 ? stacks : stacks.filter((stack) => named.includes(stack));
}

const listed = (stacks: readonly string[]): string => `stacks: ${stacks.join(", ") || "none"}`;
