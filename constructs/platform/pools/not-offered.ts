/** What a precondition says of a region or zone that lacks a pool's machines. */

export interface NotOffered {
  /** Path in the spec of what the machines are for. */
  readonly path: string;
  readonly place: string;
  readonly types: readonly string[];
  /** The next machine that would do; null if none is known. */
  readonly nextType: string | null;
}

export function notOfferedMessage({ path, place, types, nextType }: NotOffered): string {
  const fix = nextType === null ? "Choose another machine." : `Write machine: { type: ${nextType} }, the next one that would do.`;
  return `${path}: ${place} does not have ${types.join(", ")}. ${fix}`;
}
