/** What resolvers of clouds, orchestrators and engines are given besides the entry itself. */
import type { Problem } from "../../language/problems/problem";
import type { PreviousChoice } from "../lock/pinned-choices";
import type { Cloud, Locations } from "../types/location";

export interface ResolveContext<C extends Cloud = Cloud> {
  readonly platform: { readonly name: string; readonly environment: string | null };
  readonly location: Locations[C];
  /** The lock's choice for `path` while `need` (plain JSON) is the same; otherwise what `choose` answers, which the lock then keeps. */
  pin<T>(path: string, need: unknown, choose: (before?: PreviousChoice<T>) => T): T;
  report(problem: Problem): void;
}
