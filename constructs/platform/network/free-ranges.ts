/** Finds free /16 ranges: the first that overlap nothing. */
import { endOf, type Range } from "./ipv4";

const SIZE = 2 ** 16;

/** Returns the free /16s of `pool` one by one, lowest first, in one pass over `taken`. */
export function freeRanges(pool: Range, taken: readonly Range[]): () => Range | undefined {
  const sorted = [...taken].sort((a, b) => a.start - b.start);
  let next = Math.ceil(pool.start / SIZE) * SIZE;
  let at = 0;
  let reach = 0;
  return () => {
    for (; next + SIZE <= endOf(pool); next += SIZE) {
      for (; at < sorted.length && sorted[at]!.start < next + SIZE; at++) reach = Math.max(reach, endOf(sorted[at]!));
      if (reach > next) continue;
      const free = { start: next, size: SIZE };
      next += SIZE;
      return free;
    }
    return undefined;
  };
}
