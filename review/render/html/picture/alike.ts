/** Which resources of a stack stand alike in the picture: the same happens to them, and to what they refer to and are referred to by. */
import type { Graph } from "../../../model/graph";

/** So far do neighbours of neighbours count. */
const ROUNDS = 3;
/** Fewer are told apart by their names. */
const FEWEST = 3;

/** @returns by id of those that are alike: the same key; all others are left out */
export function alikeIn({ nodes, edges }: Graph): ReadonlyMap<string, string> {
  let keys = numbered(
    [...nodes.values()].map(({ id, stack, type, change }) => [id, JSON.stringify([stack, type, change?.action, change?.certainty])]),
  );
  for (let round = 0; round < ROUNDS; round++) {
    const neighbours = new Map<string, { readonly to: Set<number>; readonly from: Set<number> }>();
    for (const id of keys.keys()) neighbours.set(id, { to: new Set(), from: new Set() });
    for (const { from, to } of edges) {
      neighbours.get(from)?.to.add(keys.get(to) ?? -1);
      neighbours.get(to)?.from.add(keys.get(from) ?? -1);
    }
    keys = numbered([...neighbours].map(([id, { to, from }]) => [id, JSON.stringify([keys.get(id), sorted(to), sorted(from)])]));
  }
  const sizes = new Map<number, number>();
  for (const key of keys.values()) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  return new Map([...keys].flatMap(([id, key]) => ((sizes.get(key) ?? 0) < FEWEST ? [] : [[id, `alike ${key}`]])));
}

const sorted = (all: ReadonlySet<number>): number[] => [...all].sort((a, b) => a - b);

/** The same text, the same number. */
function numbered(texts: readonly (readonly [string, string])[]): Map<string, number> {
  const numbers = new Map<string, number>();
  return new Map(
    texts.map(([id, text]) => {
      const number = numbers.get(text) ?? numbers.size;
      numbers.set(text, number);
      return [id, number];
    }),
  );
}
