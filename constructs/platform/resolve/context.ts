/** What every stage of resolving works with. */
import type { Path, Problem } from "../../language/problems/problem";
import type { ParsedSpec } from "../../language/schema/spec";
import type { IdentityIndex } from "../lock/identity-index";
import type { Lock } from "../lock/lock";
import type { PinnedChoices } from "../lock/pinned-choices";
import type { Cloud, Location, Locations } from "../types/location";
import type { Report } from "./reporter";
import type { ResolveContext, ResolverTables } from "./resolvers";

export interface Context {
  readonly spec: ParsedSpec;
  readonly lock: Lock;
  readonly tables: ResolverTables;
  readonly pinned: PinnedChoices;
  readonly identities: IdentityIndex;
  readonly problems: Problem[];
  readonly report: Report;
  readonly platform: { readonly name: string; readonly environment: string | null };
  /** Those that are sound, by key. */
  readonly locations: ReadonlyMap<string, Location>;
}

/**
 * What a resolver of a cloud or an orchestrator is handed.
 * @param path of the entry as it is written: a resolver that only knows the identity is put right
 */
export function resolveContextOf<C extends Cloud>(context: Context, location: Locations[C], path: Path, id: string): ResolveContext<C> {
  return {
    platform: context.platform,
    location,
    pin: context.pinned.pin,
    report: (problem) => {
      const own = problem.path[0] === path[0] && problem.path[1] === id;
      context.problems.push(own ? { ...problem, path: [...path, ...problem.path.slice(2)] } : problem);
    },
  };
}

/** The result of `resolve`, or null where it found an error: the next stage is only for what passed. */
export function ifValid<T>({ problems }: Context, resolve: () => T): T | null {
  const before = problems.length;
  const result = resolve();
  return problems.slice(before).some(({ severity }) => severity === "error") ? null : result;
}
