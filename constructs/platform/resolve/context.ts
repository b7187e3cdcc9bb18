/** The state that all stages of resolving share. */
import type { Path, Problem } from "../../language/problems/problem";
import type { ParsedSpec } from "../../language/schema/spec";
import type { IdentityIndex } from "../lock/identity-index";
import type { Lock } from "../lock/lock";
import type { PinnedChoices } from "../lock/pinned-choices";
import { isSamePlace } from "../lock/stored-location";
import type { Cloud, Location, Locations } from "../types/location";
import type { Prerequisite } from "../types/shared/prerequisite";
import { stackName } from "../units/stack-name";
import { kindOfPath } from "../units/unit-kinds";
import type { Report } from "./reporter";
import type { ResolveContext } from "./resolve-context";
import type { ResolverTables } from "./resolvers";

export interface Context {
  readonly spec: ParsedSpec;
  readonly lock: Lock;
  readonly tables: ResolverTables;
  readonly pinned: PinnedChoices;
  readonly identities: IdentityIndex;
  readonly problems: Problem[];
  readonly report: Report;
  readonly prerequisites: Prerequisite[];
  readonly platform: { readonly name: string; readonly environment: string | null };
  /** Valid locations, by key. */
  readonly locations: ReadonlyMap<string, Location>;
}

/**
 * The context of a resolver of a cloud or an orchestrator.
 * @param path path of the entry in the spec. Resolvers report paths by identity, which are mapped to it
 */
export function resolveContextOf<C extends Cloud>(context: Context, location: Locations[C], path: Path, id: string): ResolveContext<C> {
  const stack = stackName(kindOfPath(path.join(".")), id);
  const recorded = Object.hasOwn(context.lock.units, stack) ? context.lock.units[stack] : undefined;
  return {
    platform: context.platform,
    location,
    isRecorded: recorded !== undefined,
    isMoved: recorded !== undefined && !isSamePlace(recorded.location, location),
    pin: context.pinned.pin,
    locked: context.pinned.locked,
    report: (problem) => {
      const isOfEntry = problem.path[0] === path[0] && problem.path[1] === id;
      context.problems.push(isOfEntry ? { ...problem, path: [...path, ...problem.path.slice(2)] } : problem);
    },
  };
}

/** The result of `resolve`, or null if it reported an error: the next stage runs only for valid entries. */
export function ifValid<T>({ problems }: Context, resolve: () => T): T | null {
  const before = problems.length;
  const result = resolve();
  return problems.slice(before).some(({ severity }) => severity === "error") ? null : result;
}
