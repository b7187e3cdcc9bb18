/** Forgets the tokens of a stack that is text already: cdktf keeps every token for ever, and by it the whole tree of constructs. */

interface TokenMap {
  readonly stringTokenMap: Map<string, unknown>;
  readonly numberTokenMap: Map<number, unknown>;
}

/**
 * Only for an app that this project made and that holds nothing else; never in library code. A token that is asked for afterwards
 * is an error of cdktf's. Where cdktf keeps its tokens in another way nothing happens, and memory grows as it does without this.
 */
export function forgetTokens(): void {
  const { __cdktfTokenMap: map } = globalThis as { __cdktfTokenMap?: Partial<TokenMap> };
  map?.stringTokenMap?.clear();
  map?.numberTokenMap?.clear();
}
