/** Which stacks a command line means: those that it names, all, or the only one. */
import { nearestFew } from "../../constructs/language/problems/nearest";

/** @throws Error that lists what there is, for the command line to show */
export function chooseStacks(stacks: readonly string[], named: readonly string[], all: boolean): readonly string[] {
  if (all && named.length > 0) throw new Error(`--all and ${named.join(", ")} are said together; say one of them`);
  const unknown = named.filter((name) => !stacks.includes(name));
  if (unknown.length > 0) {
    const near = nearestFew(unknown[0] ?? "", stacks);
    throw new Error(`there is no stack ${unknown.join(", ")}; ${near.length > 0 ? `near: ${near.join(", ")}; ` : ""}${listed(stacks)}`);
  }
  if (named.length === 0 && !all && stacks.length !== 1) throw new Error(`which stack? Name it, or say --all; ${listed(stacks)}`);
  return named.length === 0 ? stacks : stacks.filter((stack) => named.includes(stack));
}

const listed = (stacks: readonly string[]): string => `there are: ${stacks.join(", ") || "none"}`;
