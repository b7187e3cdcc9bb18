/** Which resources of a stack are similar: they and their neighbours have the same changes. */
import type { Graph } from "../../../model/graph";

/** Depth of neighbours that are compared. */
const ROUNDS = 3;
/** Smaller groups are shown by name. */
const FEWEST = 3;

/** @returns the same key for similar resources, by id; others are left out */
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
