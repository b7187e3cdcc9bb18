/** What resolvers of clouds, orchestrators and engines can read in addition to the entry itself. */
import type { Problem } from "../../language/problems/problem";
import type { PreviousChoice } from "../lock/pinned-choices";
import type { Cloud, Locations } from "../types/location";

export interface ResolveContext<C extends Cloud = Cloud> {
  readonly platform: { readonly name: string; readonly environment: string | null };
  readonly location: Locations[C];
  /** Returns the pinned choice for `path` if `request` (plain JSON) is the same. Otherwise calls `choose` and pins its result. */
  pin<T>(path: string, request: unknown, choose: (before?: PreviousChoice<T>) => T): T;
  report(problem: Problem): void;
}
