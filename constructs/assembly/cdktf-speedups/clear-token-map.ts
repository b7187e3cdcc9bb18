import { speedupsAreOn } from "./speedups";

interface TokenMap {
  readonly stringTokenMap: Map<string, unknown>;
  readonly numberTokenMap: Map<number, unknown>;
}

/**
 * Clears CDKTF's map of tokens, which keeps every token and its whole construct tree in memory. Only for an app that this project created
 * and whose stack is rendered already; never in library code. CDKTF throws if a cleared token is resolved later. If CDKTF stores tokens in
 * another way, nothing happens.
 */
export function clearTokenMap(): void {
  if (!speedupsAreOn()) return;
  const { __cdktfTokenMap: map } = globalThis as { __cdktfTokenMap?: Partial<TokenMap> };
  map?.stringTokenMap?.clear();
  map?.numberTokenMap?.clear();
}
