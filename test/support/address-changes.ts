/** Which resources come and go between two syntheses of a platform, and which of them nothing in the change explains. */
import type { UnitInput } from "../../constructs/platform/types/unit";

/** `aws_vpc.network` → its arguments as text. */
export type Resources = ReadonlyMap<string, string>;

/** One platform: what it was resolved to, and what that was synthesized to, both by stack. */
export interface Synthesis {
  readonly inputs: ReadonlyMap<string, UnitInput>;
  readonly resources: ReadonlyMap<string, Resources>;
}

/**
 * Resources that are in one synthesis and not in the other, although neither they nor what they refer to are of the changed key. A resource
 * is of the key if it is named after it, or after a word that only the larger model of its stack has, as the chart that pools ask for.
 *
 * @param ids what the changed key is called in addresses, stacks and arguments
 */
export function unexplained(ids: readonly string[], one: Synthesis, other: Synthesis): string[] {
  return [...onlyIn(one, other, ids).map((address) => `${address} goes`), ...onlyIn(other, one, ids).map((address) => `${address} comes`)];
}

function onlyIn(more: Synthesis, fewer: Synthesis, ids: readonly string[]): string[] {
  return [...more.resources].flatMap(([stack, all]) => {
    const gone = [...all].filter(([address]) => !fewer.resources.get(stack)?.has(address));
    // What a location has once follows from everything in it.
    if (gone.length === 0 || names(stack, ids) || more.inputs.get(stack)?.kind === "location") return [];
    const words = [...ids, ...wordsOnlyIn(more.inputs.get(stack), fewer.inputs.get(stack))];
    const explained = closure(gone, ids, words);
    return gone.filter(([address]) => !explained.has(address)).map(([address]) => `${stack} ${address}`);
  });
}

/** Those that are named so or mention the key, and those that refer to one of them. */
function closure(gone: readonly (readonly [string, string])[], ids: readonly string[], words: readonly string[]): ReadonlySet<string> {
  const explained = new Set(gone.filter(([address, text]) => names(address, words) || names(text, ids)).map(([address]) => address));
  for (let before = -1; before < explained.size; ) {
    before = explained.size;
    for (const [address, text] of gone) if ([...explained].some((each) => text.includes(each))) explained.add(address);
  }
  return explained;
}

/** Whether a text has one of the words whole: stacks are named kind-key-location, parts of addresses key or key-hash. */
const names = (text: string, words: readonly string[]): boolean => {
  const parts = `-${text.replaceAll(/[^A-Za-z0-9]+/g, "-")}-`;
  return words.some((word) => parts.includes(`-${word.replaceAll(/[^A-Za-z0-9]+/g, "-")}-`));
};

const SHORTEST_WORD = 3;

function wordsOnlyIn(more: unknown, fewer: unknown): string[] {
  const there = wordsIn(fewer);
  return [...wordsIn(more)].filter((word) => word.length >= SHORTEST_WORD && !there.has(word));
}

/** All keys and texts of a model. */
function wordsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === "string") found.add(value);
  else if (typeof value === "object" && value !== null)
    for (const [key, inner] of Object.entries(value)) wordsIn(inner, Array.isArray(value) ? found : found.add(key));
  return found;
}
