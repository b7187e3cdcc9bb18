/** References between entries: bare keys are checked, and a fleet's key becomes the entries that it means. */
import type { SpecCode } from "./codes";
import { nearest } from "./issues";
import { isMap } from "./merge";
import type { Path, Problem } from "./problem";
import type { ParsedSpec } from "./schema/spec";

type SpecProblem = Problem & { readonly code: SpecCode };

/** What may be referred to: all keys that are written, also of entries that did not parse, and fleets. */
export interface Names {
  readonly keys: (section: string) => readonly string[];
  readonly fleets: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** @returns the spec with locations filled in and references expanded; entries with a reference to nothing are left out */
export function linkReferences(spec: ParsedSpec, names: Names): { readonly spec: ParsedSpec; readonly problems: readonly SpecProblem[] } {
  const problems: SpecProblem[] = [];
  const linker = new Linker(names, problems);
  const located = <T extends { location?: string | undefined }>(section: string, entries: Readonly<Record<string, T>>): Record<string, T> =>
    linker.located(section, entries);
  const networks = located("networks", spec.networks);
  const registries = located("registries", spec.registries);
  for (const [key, { replicas, location, readers }] of Object.entries(registries)) {
    for (const [index, replica] of replicas.entries()) {
      if (!linker.known("locations", replica, ["registries", key, "replicas", index])) continue;
      const [own, other] = [spec.locations[location ?? ""]?.cloud, spec.locations[replica]?.cloud];
      if (own !== undefined && other !== undefined && own !== other)
        problems.push(elsewhere(["registries", key, "replicas", index], replica, `stands in ${other}, and the registry in ${own}`));
    }
    for (const [index, reader] of readers.entries()) {
      const outside = /[:@/]|^\d{12}$/.test(reader);
      if (!outside) linker.known("clusters", reader, ["registries", key, "readers", index]);
    }
  }
  const inNetworks = <T extends { location?: string | undefined; network?: string | undefined }>(
    section: string,
    entries: Readonly<Record<string, T>>,
  ): Record<string, T> =>
    Object.fromEntries(
      Object.entries(located(section, entries)).flatMap(([key, entry]) => linker.inNetwork(section, key, entry, networks)),
    );
  const clusters = inNetworks("clusters", spec.clusters);
  const hypervisors = inNetworks("hypervisors", spec.hypervisors);
  linker.outside(spec);
  return { spec: { ...spec, networks, registries, clusters, hypervisors }, problems };
}

class Linker {
  constructor(
    private readonly names: Names,
    private readonly problems: SpecProblem[],
  ) {}

  known(section: string, name: string, path: Path): boolean {
    const all = [...this.names.keys(section), ...Object.keys(this.names.fleets[section] ?? {})];
    if (all.includes(name)) return true;
    const fix = nearest(name, all);
    this.problems.push({
      code: "B3001",
      severity: "error",
      path,
      message: `names no entry of ${section}`,
      value: name,
      allowed: all.sort().join(", ") || `nothing: ${section} is empty`,
      fix: fix.fix ?? `add ${section}.${name}, or name another`,
    });
    return false;
  }

  located<T extends { location?: string | undefined }>(section: string, entries: Readonly<Record<string, T>>): Record<string, T> {
    const locations = this.names.keys("locations");
    const kept = Object.entries(entries).filter(([key, { location }]) => {
      if (location !== undefined) return this.known("locations", location, [section, key, "location"]);
      this.problems.push({
        code: "B3002",
        severity: "error",
        path: [section, key],
        message: "has no location",
        allowed: locations.join(", "),
        fix: `write location: ${locations[0] ?? "KEY"}`,
      });
      return false;
    });
    return Object.fromEntries(kept);
  }

  /** A fleet's key means its entry of the same location. */
  inNetwork<T extends { location?: string | undefined; network?: string | undefined }>(
    section: string,
    key: string,
    entry: T,
    networks: Readonly<Record<string, { location?: string | undefined }>>,
  ): [string, T][] {
    const { network, location } = entry;
    if (network === undefined) return [[key, entry]];
    const path = [section, key, "network"];
    if (!this.known("networks", network, path)) return [];
    const candidates = this.names.fleets.networks?.[network] ?? [network];
    const found = candidates.find((candidate) => networks[candidate]?.location === location);
    if (found !== undefined) return [[key, { ...entry, network: found }]];
    if (candidates.every((candidate) => networks[candidate] === undefined)) return []; // did not parse: its own problem says so
    const where = candidates.flatMap((candidate) => networks[candidate]?.location ?? []);
    this.problems.push(elsewhere(path, network, `stands in ${where.join(", ")}, and this entry in ${location}`));
    return [];
  }

  /** `{ from, output }` anywhere names a key of `outside`. */
  outside(value: unknown, path: Path = []): void {
    if (Array.isArray(value)) {
      for (const [index, inner] of value.entries()) this.outside(inner, [...path, index]);
      return;
    }
    if (!isMap(value)) return;
    if (typeof value.from === "string" && typeof value.output === "string") this.known("outside", value.from, [...path, "from"]);
    else for (const [key, inner] of Object.entries(value)) if (path.length > 0 || key !== "locations") this.outside(inner, [...path, key]);
  }
}

const elsewhere = (path: Path, value: string, message: string): SpecProblem => ({
  code: "B3005",
  severity: "error",
  path,
  message,
  value,
  fix: "name one of the same place",
});
