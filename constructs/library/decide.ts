/** From declarations to a platform with every choice explicit: the same reading, resolving and rules as a spec's. */
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
  /** Where a stack keeps its state by the platform, or by its location. */
  backend(location: string, stack: string): Backend;
}

export interface Question {
  /** Who asks, and is named where a fault is nobody's. */
  readonly construct: IConstruct;
  readonly platform: PlatformProps;
  /** What is new; null where nothing is declared. */
  readonly own: Declaration | null;
  /** Declared before. */
  readonly others: readonly Declaration[];
  readonly locations: readonly Location[];
}

/** @throws BerthError with everything that is wrong */
export function decide({ construct, platform: props, own, others, locations }: Question): Decided {
  const session = sessionOf(construct.node.root, props);
  if (!(session instanceof PlatformSession)) throw new BerthError([ofConstruct(session, construct.node.path)]);
  const before = own === null ? [] : [...session.claim(own), ...tokenProblems(own)];
  // Networks are held apart from each other; all else knows those alone that it is handed.
  const beside = own?.section === "networks" ? session.networks : [];
  const declared = distinct([...(own === null ? [] : [own]), ...others, ...beside]);
  const shown = (problem: Problem): ConstructProblem => attributed(problem, declared, construct.node.path);
  if (before.length > 0) throw new BerthError(before.map((problem) => ofConstruct(problem, construct.node.path)));
  const read = readSpecObject(specOf(props, declared, locations), built);
  const { platform, lock, problems } = decideSpec(read, session.lock, { locked: false, update: null, lockFile: "" });
  // What is wrong with others was said when they were made, unless it is why this one cannot be.
  const mine = problems.filter((problem) => own === null || isOf(problem, own) || !isOfAny(problem, declared));
  const { spec } = read;
  if (spec === null || platform === null) throw new BerthError((hasErrors(mine) ? mine.filter(isError) : problems).map(shown));
  const shared = own === null ? null : shareProblem(platform, own, session);
  if (shared !== null) throw new BerthError([ofConstruct(shared, construct.node.path)]);
  session.keep(lock);
  saveAtSynthesis(construct, session);
  return {
    platform,
    warnings: mine.map(shown),
    backend: (location, stack) => backendOf({ spec, platform }, location, stack),
  };
}

/** The declarations as one spec. */
function specOf(props: PlatformProps, declared: readonly Declaration[], more: readonly Location[]): PlainMap {
  const { lock: _lock, locked: _locked, ...platform } = props;
  const locations = [...declared.flatMap(({ location, otherLocations }) => [location, ...otherLocations]), ...more];
  const sections: Record<string, Record<string, PlainMap>> = {};
  for (const { section, key, entry, location } of declared) {
    sections[section] ??= {};
    sections[section][key] = { ...entry, location: location.key };
  }
  return written({
    apiVersion,
    ...platform,
    locations: Object.fromEntries(locations.map(({ key, ...spec }) => [key, spec])),
    ...sections,
    waivers: declared.flatMap(({ waivers, ...each }) => waivers.map((waiver) => ({ ...waiver, at: placeOf(each) }))),
  }) as PlainMap;
}

/** Without what is undefined: in a program that is how a key is left out. */
function written(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(written);
  return Object.fromEntries(Object.entries(value).flatMap(([key, each]) => (each === undefined ? [] : [[key, written(each)]])));
}

const tokenProblems = (own: Declaration): Problem[] =>
  unknownIn(own).map(({ path, kind }) => ({
    ...libraryProblem("B6201", `is a ${kind} that is known only at apply`),
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

function attributed(problem: Problem, declared: readonly Declaration[], asking: string): ConstructProblem {
  const owner = declared.find((each) => isOf(problem, each));
  if (owner !== undefined) return ofConstruct(problem, owner.construct.node.path, problem.path.slice(2));
  return ofConstruct(problem, asking);
}

/** The first of each place: what is new before what it refers to. */
const distinct = (all: readonly Declaration[]): Declaration[] => [...new Map(all.map((each) => [placeOf(each), each])).values()];
