/** What resolvers of clouds, orchestrators and engines can read in addition to the entry itself. */
import type { Problem } from "../../language/problems/problem";
import type { PreviousChoice } from "../lock/pinned-choices";
import type { Cloud, Locations } from "../types/location";

export interface ResolveContext<C extends Cloud = Cloud> {
  readonly platform: { readonly name: string; readonly environment: string | null };
  readonly location: Locations[C];
  /** Whether an earlier run recorded the unit in the ledger, so that its resources can exist. */
  readonly isRecorded: boolean;
  /** Returns the pinned choice for `path` if `request` (plain JSON) is the same. Otherwise calls `choose` and pins its result. */
  pin<T>(path: string, request: unknown, choose: (before?: PreviousChoice<T>) => T): T;
  /** The pinned choice of earlier runs for a path, whatever its request was; undefined if there is none. */
  locked(path: string): unknown;
  report(problem: Problem): void;
}
