/** Files, or an object → a parsed spec, and everything that is wrong with it, each at its place. */

import { checkCluster } from "./checks/clusters";
import { checkExisting, checkNetworkIds } from "./checks/existing";
import { checkGuests } from "./checks/guests";
import { checkKeys } from "./checks/known-keys";
import { type Built, checkBuilt } from "./checks/not-built";
import { checkTwice } from "./checks/values";
import { checkKeys as checkKeyForms, type ParsedEntries, type PlainSections, parseEntries, sectionsOf } from "./entries";
import { expandFleets, type Origin } from "./merge/fleet";
import { merge } from "./merge/merge";
import { Origins, sortProblems } from "./merge/origin";
import type { Path, Place, PlacedProblem, Problem } from "./problems/problem";
import { type Report, reporterInto, type SpecProblem } from "./problems/reporter";
import { checkIdentities } from "./references/identity";
import { Names } from "./references/known-names";
import { checkOutside } from "./references/outside-references";
import { linkReferences, type Need } from "./references/references";
import { linkServices, type ServicesOnClusters, withoutExceptions } from "./references/services";
import { validEntries } from "./references/valid-entries";
import { checkWaiverPaths } from "./references/waiver-paths";
import { fleetSections, type ParsedSpec } from "./schema/spec";
import { authoringShape } from "./schema-shape/authoring";
import { isMap, type PlainMap } from "./yaml/json";
import { readFiles, readObject, type Sources, type SpecIo } from "./yaml/source";

export type { SpecIo } from "./yaml/source";

export interface ReadResult {
  /**
   * After merging and expanding: entries by expanded key, `location` filled, references written as expanded keys. Null where there is an
   * error.
   */
  readonly spec: ParsedSpec | null;
  /** What passed, for the next stage to find more: without entries at fault and those that need them. Null where nothing can go on. */
  readonly partial: ParsedSpec | null;
  /** The same as it was written, before defaults and units: merged, lists of locations expanded. For whoever shows what somebody wrote. */
  readonly written: PlainMap;
  /** Services as they are on each of their clusters. */
  readonly services: ServicesOnClusters;
  /** Sorted by file, line, column and code. */
  readonly problems: readonly PlacedProblem[];
  /** Files that were read, base first. */
  readonly files: readonly string[];
  /** Where a value of the expanded spec was written last; null for an object. */
  locate(path: Path): Place | null;
  /** Problems of later stages, whose paths are of the expanded spec: at their places, by written paths, each once, sorted. */
  place(problems: readonly Problem[]): PlacedProblem[];
}

/**
 * Reads a spec.
 * @param files relative to the current folder; several are merged in this order
 * @param built what is refused is all else
 * @param io @default the file system
 */
export function readSpec(files: readonly string[], built: Built, io?: SpecIo): ReadResult {
  return readSources(readFiles(files, io), built);
}

/**
 * Reads a spec from a program: the same language, without files and therefore without places.
 * @param io reads what it `extends` @default the file system
 */
export function readSpecObject(value: unknown, built: Built, io?: SpecIo): ReadResult {
  return readSources(readObject(value, io), built);
}

function readSources({ sources, files, problems: textProblems, misplaced }: Sources, built: Built): ReadResult {
  const serviceOrigins = new Map<string, Origin>();
  const alone = sources.flatMap((source) => {
    const found: SpecProblem[] = misplaced.filter((each) => each.source === source).map(({ problem }) => problem);
    checkKeys(source.value, reporterInto(found));
    // a program's object may hold tokens of cdktf, which are written ${…}
    return new Origins([source], () => undefined).place(source.file === null ? found.filter(({ code }) => code !== "B2010") : found);
  });
  // What a file that cannot be read would have said is not known, so nothing that it may have said is missed.
  if (textProblems.length > 0 || misplaced.length > 0) return unread(sortProblems([...textProblems, ...alone]), files);
  const merged = sources.reduce<unknown>((base, { value }) => merge(base, value, authoringShape()), {}) as PlainMap;
  const problems: SpecProblem[] = [];
  const report = reporterInto(problems);
  const fleets = expandFleets(merged, report);
  const fleetOrigins = new Map<string, ReadonlyMap<string, Origin>>(fleetSections.map((section) => [section, fleets[section].origins]));
  const originOf = (section: string, key: string) => (section === "services" ? serviceOrigins : fleetOrigins.get(section))?.get(key);
  const origins = new Origins(sources, originOf);
  const plain = sectionsOf(merged, fleets, report);
  const source = (path: Path) => origins.source(path);
  const stage = { names: new Names(plain, fleets), plain, problems, needs: [] as Need[], origins: serviceOrigins, source };
  checkKeyForms(merged, problems);
  const parsed = parseEntries(merged, { ...plain, services: withoutExceptions(plain.services, report) }, source, problems);
  const services = checkEntries(parsed, stage, report);
  checkBuilt(parsed, built, report);
  const partial = validEntries(parsed, stage.needs, problems, originOf);
  const all = sortProblems(once([...alone, ...origins.place(problems)]));
  return {
    spec: all.some(({ severity }) => severity === "error") ? null : partial,
    partial: alone.some(({ path }) => path.length < 2) ? null : partial,
    written: {
      ...merged,
      ...Object.fromEntries(Object.entries(plain).map(([section, entries]) => [section, Object.fromEntries(entries)])),
    },
    services,
    problems: all,
    files,
    locate: (path) => origins.locate(path),
    place: (found) => origins.place(found),
  };
}

type Stage = Parameters<typeof linkServices>[2];

function checkEntries(parsed: ParsedEntries, stage: Stage, report: Report): ServicesOnClusters {
  const { names, plain } = stage;
  stage.needs.push(...linkReferences(parsed, names, report));
  checkOutside(plain, names, report);
  checkWaiverPaths(parsed.platform?.waivers ?? [], names, report);
  checkIdentities(parsed, report);
  checkMeaning(parsed, plain, names, report);
  return linkServices(parsed, plain.services, stage);
}

function checkMeaning({ entries }: ParsedEntries, plain: PlainSections, names: Names, report: Report): void {
  for (const section of ["networks", "registries", "clusters"] as const)
    for (const [key, entry] of plain[section]) if (isMap(entry)) checkExisting(section, entry, [section, key], report);
  for (const [key, network] of entries.networks) {
    checkNetworkIds(network, names.cloudOf(network.location), ["networks", key], report);
    if (Array.isArray(network.zones)) checkTwice(network.zones, ["networks", key, "zones"], report);
  }
  for (const [key, { repositories = [], replicas }] of entries.registries) {
    checkTwice(repositories, ["registries", key, "repositories"], report);
    checkTwice(replicas, ["registries", key, "replicas"], report);
  }
  for (const [key, cluster] of entries.clusters) checkCluster(cluster, ["clusters", key], report);
  for (const [key, hypervisor] of entries.hypervisors) checkGuests(hypervisor, ["hypervisors", key], report);
}

/** A fault that its file shows and that the merged spec shows again. */
function once(problems: readonly PlacedProblem[]): PlacedProblem[] {
  const met = new Set<string>();
  return problems.filter(({ code, path, place }) => {
    const key = JSON.stringify([code, path, place?.file, place?.line, place?.column]);
    return met.has(key) ? false : met.add(key);
  });
}

const unread = (problems: readonly PlacedProblem[], files: readonly string[]): ReadResult => ({
  spec: null,
  partial: null,
  written: {},
  services: new Map(),
  problems,
  files,
  locate: () => null,
  place: (found) => found.map((problem) => ({ ...problem, place: null })),
});
