/** Reads a spec from files or from an object: the parsed spec, and all of its problems with their places. */

import { checkCluster } from "./checks/clusters";
import { checkExisting, checkNetworkIds } from "./checks/existing";
import { checkFirewall } from "./checks/firewall";
import { checkGuests } from "./checks/guests";
import { checkKeys } from "./checks/known-keys";
import { type Built, checkBuilt } from "./checks/not-built";
import { checkUnique } from "./checks/values";
import { checkKeys as checkKeyForms, type ParsedEntries, type PlainSections, parseEntries, sectionsOf } from "./entries";
import { expandFleets, type Origin } from "./merge/fleet";
import { merge } from "./merge/merge";
import { SourceMap, sortProblems } from "./merge/origin";
import type { Path, Place, PlacedProblem, Problem } from "./problems/problem";
import { type Report, reporterInto, type SpecProblem } from "./problems/reporter";
import { checkIdentities } from "./references/identity";
import { Names } from "./references/known-names";
import { checkOutside } from "./references/outside-references";
import { type Dependency, linkReferences } from "./references/references";
import { linkServices, type ServicesOnClusters, withoutExceptions } from "./references/services";
import { validEntries } from "./references/valid-entries";
import { checkWaiverPaths } from "./references/waiver-paths";
import { fleetSections, type ParsedSpec } from "./schema/spec";
import { authoringShape } from "./schema-shape/authoring";
import { isMap, type PlainMap } from "./yaml/json";
import { readFiles, readObject, type Sources, type SpecIo } from "./yaml/source";

export { filesWithin, type SpecIo } from "./yaml/source";

export interface ReadResult {
  /** The merged and expanded spec: entries by expanded key, `location` set, references as expanded keys. Null if there is an error. */
  readonly spec: ParsedSpec | null;
  /** The spec without invalid entries and entries that refer to them, so that resolving can report more problems. Null if nothing is left. */
  readonly partial: ParsedSpec | null;
  /** The merged and expanded spec as it was written, before defaults and units. */
  readonly written: PlainMap;
  /** Services by cluster, with the exceptions for it merged in. */
  readonly services: ServicesOnClusters;
  /** Sorted by file, line, column and code. */
  readonly problems: readonly PlacedProblem[];
  /** Files that were read, base first. */
  readonly files: readonly string[];
  /** Where a value of the expanded spec was written last; null if the spec is an object of a program. */
  locate(path: Path): Place | null;
  /** The path as it is written: with the key of a list of locations in place of the key of one of its entries, and `per` for its exceptions. */
  writtenPath(path: Path): Path;
  /** Adds places and written paths to problems of later stages, whose paths are of the expanded spec. Removes duplicates and sorts. */
  place(problems: readonly Problem[]): PlacedProblem[];
}

/**
 * Reads a spec.
 * @param files relative to the current folder; several are merged in this order
 * @param built the choices that this version builds; any other is an error
 * @param io @default the file system
 */
export function readSpec(files: readonly string[], built: Built, io?: SpecIo): ReadResult {
  return readSources(readFiles(files, io), built);
}

/**
 * Reads a spec that is an object of a program. Its problems have no places, because there is no file.
 * @param io reads the files that it `extends` @default the file system
 */
export function readSpecObject(value: unknown, built: Built, io?: SpecIo): ReadResult {
  return readSources(readObject(value, io), built);
}

function readSources({ sources, files, problems: textProblems, valueProblems }: Sources, built: Built): ReadResult {
  const serviceOrigins = new Map<string, Origin>();
  const perFile = sources.flatMap((source) => {
    const found: SpecProblem[] = valueProblems.filter((each) => each.source === source).map(({ problem }) => problem);
    checkKeys(source.value, reporterInto(found));
    // an object of a program may contain CDKTF tokens, whose text is ${…}
    return new SourceMap([source], () => undefined).place(source.file === null ? found.filter(({ code }) => code !== "B2010") : found);
  });
  // A file that cannot be read may contain keys that are missing elsewhere, so the merged spec is not checked.
  if (textProblems.length > 0 || valueProblems.length > 0) return unread(sortProblems([...textProblems, ...perFile]), files);
  const merged = sources.reduce<unknown>((base, { value }) => merge(base, value, authoringShape()), {}) as PlainMap;
  const problems: SpecProblem[] = [];
  const report = reporterInto(problems);
  const fleets = expandFleets(merged, report);
  const fleetOrigins = new Map<string, ReadonlyMap<string, Origin>>(fleetSections.map((section) => [section, fleets[section].origins]));
  const originOf = (section: string, key: string) => (section === "services" ? serviceOrigins : fleetOrigins.get(section))?.get(key);
  const sourceMap = new SourceMap(sources, originOf);
  const plain = sectionsOf(merged, fleets, report);
  const source = (path: Path) => sourceMap.source(path);
  const stage = { names: new Names(plain, fleets), plain, problems, dependencies: [] as Dependency[], origins: serviceOrigins, source };
  checkKeyForms(merged, problems);
  const parsed = parseEntries(merged, { ...plain, services: withoutExceptions(plain.services, report) }, source, problems);
  const services = checkEntries(parsed, stage, report);
  checkBuilt(parsed, built, report);
  const partial = validEntries(parsed, stage.dependencies, problems, originOf);
  const all = sortProblems(withoutDuplicates([...perFile, ...sourceMap.place(problems)]));
  return {
    spec: all.some(({ severity }) => severity === "error") ? null : partial,
    partial: perFile.some(({ path }) => path.length < 2) ? null : partial,
    written: {
      ...merged,
      ...Object.fromEntries(Object.entries(plain).map(([section, entries]) => [section, Object.fromEntries(entries)])),
    },
    services,
    problems: all,
    files,
    locate: (path) => sourceMap.locate(path),
    writtenPath: (path) => sourceMap.writtenPath(path),
    place: (found) => sourceMap.place(found),
  };
}

type Stage = Parameters<typeof linkServices>[2];

function checkEntries(parsed: ParsedEntries, stage: Stage, report: Report): ServicesOnClusters {
  const { names, plain } = stage;
  stage.dependencies.push(...linkReferences(parsed, names, report));
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
    if (Array.isArray(network.zones)) checkUnique(network.zones, ["networks", key, "zones"], report);
  }
  for (const [key, { repositories = [], replicas }] of entries.registries) {
    checkUnique(repositories, ["registries", key, "repositories"], report);
    checkUnique(replicas, ["registries", key, "replicas"], report);
  }
  for (const [key, cluster] of entries.clusters) checkCluster(cluster, ["clusters", key], report);
  for (const [key, hypervisor] of entries.hypervisors) {
    checkGuests(hypervisor, ["hypervisors", key], report);
    checkFirewall(hypervisor.hosts.firewall, ["hypervisors", key, "hosts", "firewall"], report);
  }
}

/** A problem can be found both in its file and in the merged spec. */
function withoutDuplicates(problems: readonly PlacedProblem[]): PlacedProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ code, path, place }) => {
    const key = JSON.stringify([code, path, place?.file, place?.line, place?.column]);
    return seen.has(key) ? false : seen.add(key);
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
  writtenPath: (path) => path,
  place: (found) => found.map((problem) => ({ ...problem, place: null })),
});
