/** Finds free /16 ranges: the first that overlap nothing. */
import { endOf, type Range } from "./ipv4";

const SIZE = 2 ** 16;

/** A walk over the /16s of `pool`, lowest first, that passes over what is taken. One sweep, whatever the number asked for. */
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
