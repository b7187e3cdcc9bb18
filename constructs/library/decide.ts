/** Turns declarations of constructs into a resolved platform, with the same validation, resolving and rules as a spec. */
import type { IConstruct } from "constructs";
import { decide as decideSpec } from "../assembly/decide";
import { built } from "../assembly/tables";
import type { Problem } from "../language/problems/problem";
import { hasErrors } from "../language/problems/problem";
import { readSpecObject } from "../language/read";
import { apiVersion } from "../language/schema/spec";
import type { PlainMap } from "../language/yaml/json";
import { backendOf } from "../platform/naming/state-backend";
import type { Platform } from "../platform/types/platform";
import type { Backend } from "../platform/types/shared/state";
import { libraryProblem } from "./codes";
import { type Declaration, placeOf, unknownIn } from "./declaration";
import { BerthError, type ConstructProblem, ofConstruct } from "./error";
import type { Location } from "./location";
import type { PlatformProps } from "./platform";
import { PlatformSession, sessionOf } from "./platform-session";
import { saveAtSynthesis } from "./save-lock";

export interface Decided {
  readonly platform: Platform;
  readonly warnings: readonly ConstructProblem[];
  /** The backend of a stack, from `state` of its location or of the platform. @param location key of the location */
  backend(location: string, stack: string): Backend;
}

export interface DecideRequest {
  /** The construct that requests the decision. Problems that belong to no declaration are reported on it. */
  readonly construct: IConstruct;
  readonly platform: PlatformProps;
  /** The declaration of the construct; null if it declares no entry. */
  readonly declared: Declaration | null;
  /** Declarations that it refers to, of constructs that exist already. */
  readonly others: readonly Declaration[];
  /** Locations that no declaration names. */
  readonly locations: readonly Location[];
}

/** @throws BerthError with every problem that was found */
export function decide({ construct, platform: props, declared: own, others, locations }: DecideRequest): Decided {
  const session = sessionOf(construct.node.root, props);
  if (!(session instanceof PlatformSession)) throw new BerthError([ofConstruct(session, construct.node.path)]);
  const before = own === null ? [] : [...session.claim(own), ...tokenProblems(own)];
  // The range of a network must not overlap those of other networks; any other construct depends only on what it refers to.
  const otherNetworks = own?.section === "networks" ? session.networks : [];
  const declared = distinct([...(own === null ? [] : [own]), ...others, ...otherNetworks]);
  const shown = (problem: Problem): ConstructProblem => attributed(problem, declared, construct.node.path);
  if (before.length > 0) throw new BerthError(before.map((problem) => ofConstruct(problem, construct.node.path)));
  const read = readSpecObject(specOf(props, declared, locations), built);
  const { platform, lock, problems } = decideSpec(read, session.lock, { locked: false, update: null, lockFile: "" });
  // Problems of other constructs were reported when those were created. They are repeated only if nothing else explains the failure.
  const mine = problems.filter((problem) => own === null || isOf(problem, own) || !isOfAny(problem, declared));
  const { spec } = read;
  if (spec === null || platform === null) throw new BerthError((hasErrors(mine) ? mine.filter(isError) : problems).map(shown));
  const shared = own === null ? null : shareProblem(platform, own, session);
  if (shared !== null) throw new BerthError([ofConstruct(shared, construct.node.path)]);
  session.pin(lock);
  saveAtSynthesis(construct, session);
  return {
    platform,
    warnings: mine.map(shown),
    backend: (location, stack) => backendOf({ spec, platform }, location, stack),
  };
}

/** The declarations as one spec. @param more locations that no declaration names */
function specOf(props: PlatformProps, declared: readonly Declaration[], more: readonly Location[]): PlainMap {
  const { lock: _lock, locked: _locked, ...platform } = props;
  const locations = [...declared.flatMap(({ location, otherLocations }) => [location, ...otherLocations]), ...more];
  const sections: Record<string, Record<string, PlainMap>> = {};
  for (const { section, key, entry, location } of declared) {
    sections[section] ??= {};
    sections[section][key] = { ...entry, location: location.key };
  }
  return withoutUndefined({
    apiVersion,
    ...platform,
    locations: Object.fromEntries(locations.map(({ key, ...spec }) => [key, spec])),
    ...sections,
    waivers: declared.flatMap(({ waivers, ...each }) => waivers.map((waiver) => ({ ...waiver, at: placeOf(each) }))),
  }) as PlainMap;
}

/** In a program, a key that is undefined means the same as a key that is left out. */
function withoutUndefined(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutUndefined);
  return Object.fromEntries(Object.entries(value).flatMap(([key, each]) => (each === undefined ? [] : [[key, withoutUndefined(each)]])));
}

const tokenProblems = (own: Declaration): Problem[] =>
  unknownIn(own).map(({ path, kind }) => ({
    ...libraryProblem("B6201", `${path.join(".")} is a CDKTF token, so the ${kind} is known only at apply`),
    path: [own.section, own.key, ...path],
  }));

function shareProblem({ clusters, hostGroups }: Platform, own: Declaration, session: PlatformSession): Problem | null {
  const user = [...clusters, ...hostGroups].find(({ path }) => path === placeOf(own));
  if (user === undefined || user.network.kind !== "stack" || user.network.share === null) return null;
  return session.share(user.network.network.key, own.construct);
}

const isError = ({ severity }: Problem): boolean => severity === "error";
const isOf = ({ path }: Problem, { section, key }: Declaration): boolean => path[0] === section && path[1] === key;
const isOfAny = (problem: Problem, declared: readonly Declaration[]): boolean => declared.some((each) => isOf(problem, each));

/** @param construct path of the construct that gets problems of no declaration */
function attributed(problem: Problem, declared: readonly Declaration[], construct: string): ConstructProblem {
  const owner = declared.find((each) => isOf(problem, each));
  if (owner !== undefined) return ofConstruct(problem, owner.construct.node.path, problem.path.slice(2));
  return ofConstruct(problem, construct);
}

/** One declaration for each key of a section: a reference can be given several times. */
const distinct = (all: readonly Declaration[]): Declaration[] => [...new Map(all.map((each) => [placeOf(each), each])).values()];
