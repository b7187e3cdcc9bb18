/** What resolvers of clouds, orchestrators and engines can read in addition to the entry itself. */
import type { Problem } from "../../language/problems/problem";
import type { Pin, PinnedChoices } from "../lock/pinned-choices";
import type { Cloud, Locations } from "../types/location";

export interface ResolveContext<C extends Cloud = Cloud> {
  readonly platform: { readonly name: string; readonly environment: string | null };
  readonly location: Locations[C];
  /** Whether an earlier run recorded the unit in the ledger, so that its resources can exist. */
  readonly isRecorded: boolean;
  /** Whether the ledger has the unit in another account or region, which is an error of its own. @default false */
  readonly isMoved?: boolean;
  readonly pin: Pin;
  /** The choice that the lock file held before this run, whatever its request was. */
  readonly locked: PinnedChoices["locked"];
  report(problem: Problem): void;
}
