/** The message of a precondition that fails if a region or zone does not offer a pool's machine types. */

export interface NotOffered {
  /** Path in the spec of the pool. */
  readonly path: string;
  readonly place: string;
  readonly types: readonly string[];
  /** The next suitable machine type; null if none is known. */
  readonly nextType: string | null;
}

export function notOfferedMessage({ path, place, types, nextType }: NotOffered): string {
  const fix = nextType === null ? "Choose another machine." : `Write machine: { type: ${nextType} }, the next one that would do.`;
  return `${path}: ${place} does not have ${types.join(", ")}. ${fix}`;
}
