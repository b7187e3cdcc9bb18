/** What every stage of resolving works with. */
import type { Path, Problem } from "../spec/problem";
import type { ParsedSpec } from "../spec/schema/spec";
import type { IdentityBook } from "./identity";
import type { Keeper } from "./keeper";
import type { Lock } from "./lock";
import type { Report } from "./reporter";
import type { Around, ResolverTables } from "./resolvers";
import type { Cloud, Location, Locations } from "./types/location";
import type { NetworkCloud } from "./types/network";

export interface Context {
  readonly spec: ParsedSpec;
  readonly lock: Lock;
  readonly tables: ResolverTables;
  readonly keeper: Keeper;
  readonly identities: IdentityBook;
  readonly problems: Problem[];
  readonly report: Report;
  readonly platform: { readonly name: string; readonly environment: string | null };
  /** Those that are sound, by key. */
  readonly locations: ReadonlyMap<string, Location>;
}

/** Whether this version builds anything there. */
export const isBuiltCloud = (cloud: Cloud, { tables }: Context): cloud is NetworkCloud => Object.hasOwn(tables.clouds, cloud);

/**
 * What a resolver of a cloud or an orchestrator is handed.
 * @param path of the entry as it is written: a resolver that only knows the identity is put right
 */
export function aroundOf<C extends Cloud>(context: Context, location: Locations[C], path: Path, id: string): Around<C> {
  return {
    platform: context.platform,
    location,
    keep: context.keeper.keep,
    report: (problem) => {
      const own = problem.path[0] === path[0] && problem.path[1] === id;
      context.problems.push(own ? { ...problem, path: [...path, ...problem.path.slice(2)] } : problem);
    },
  };
}

/** The result of `resolve`, or null where it found an error: the next stage is only for what passed. */
export function sound<T>({ problems }: Context, resolve: () => T): T | null {
  const before = problems.length;
  const result = resolve();
  return problems.slice(before).some(({ severity }) => severity === "error") ? null : result;
}
