/** Resolves every reference by key to the entry that it names, and replaces it by the expanded key. */
import type { ParsedEntries } from "../entries";
import { isKey } from "../entries";
import type { Path } from "../problems/problem";
import type { Report } from "../problems/reporter";
import type { ParsedSpec, Section } from "../schema/spec";
import type { Names } from "./known-names";

/** An entry that cannot be resolved without another one. */
export interface Dependency {
  readonly entry: readonly [Section, string];
  readonly dependsOn: readonly [Section, string];
}

/** Links valid entries. They are changed in place: no other reading shares them. */
export function linkReferences({ entries }: ParsedEntries, names: Names, report: Report): Dependency[] {
  const linker = new Linker(names, report);
  for (const [key, domain] of entries.domains) linker.domain(key, domain);
  for (const [key, registry] of entries.registries) linker.registry(key, registry);
  for (const section of ["clusters", "hypervisors"] as const)
    for (const [key, entry] of entries[section]) linker.network(section, key, entry);
  for (const [key, image] of entries.images) linker.image(key, image);
  for (const section of ["domains", "networks", "registries", "clusters", "hypervisors"] as const)
    for (const [key, { location }] of entries[section])
      if (location !== undefined) linker.dependencies.push({ entry: [section, key], dependsOn: ["locations", location] });
  return linker.dependencies;
}

class Linker {
  readonly dependencies: Dependency[] = [];

  constructor(
    private readonly names: Names,
    private readonly report: Report,
  ) {}

  domain(key: string, domain: ParsedSpec["domains"][string]): void {
    const locations = this.names.written("locations");
    domain.location ??= locations.length === 1 ? locations[0] : undefined;
    const path = ["domains", key, "location"];
    if (domain.location === undefined && locations.length > 0)
      this.report("B3004", path, { message: "location is required because the spec has several locations", allowed: locations.join(", ") });
    else if (domain.location !== undefined && !this.names.named("locations", domain.location))
      this.names.unknown("locations", domain.location, path, this.report);
  }

  network(section: "clusters" | "hypervisors", key: string, entry: { location?: string | undefined; network?: string | undefined }): void {
    const { network, location } = entry;
    if (network === undefined || location === undefined) return;
    const path = [section, key, "network"];
    const named = this.names.namedFrom("networks", network, location);
    if (named === undefined) {
      this.names.unknown("networks", network, path, this.report);
      return;
    }
    const [first] = named;
    if (first !== undefined && named.length === 1 && this.names.locationOf("networks", first) === location) {
      entry.network = first;
      this.dependencies.push({ entry: [section, key], dependsOn: ["networks", first] });
      return;
    }
    const places = named.flatMap((each) => this.names.locationOf("networks", each) ?? []);
    if (places.length === 0) return; // the network's own location is invalid
    const here = this.names.written("networks").filter((each) => this.near(each, location));
    this.report("B3002", path, {
      message: `Network ${network} is in ${places.join(", ")}, not in ${location}`,
      value: network,
      allowed: here.join(", ") || `no network is in ${location}`,
      fix: here.length > 0 ? `write ${here[0]}` : `add ${location} to the locations of networks.${network}, or leave network out`,
    });
  }

  private near(network: string, location: string): boolean {
    return (
      this.names.namedFrom("networks", network, location)?.some((each) => this.names.locationOf("networks", each) === location) ?? false
    );
  }

  registry(key: string, registry: ParsedSpec["registries"][string]): void {
    for (const [n, replica] of registry.replicas.entries())
      this.replica(key, registry.location, replica, ["registries", key, "replicas", n]);
    registry.readers = registry.readers.flatMap((reader, n) => {
      if (!isKey(reader)) return [reader];
      const clusters = this.names.named("clusters", reader);
      if (clusters === undefined) this.names.unknown("clusters", reader, ["registries", key, "readers", n], this.report);
      for (const cluster of clusters ?? []) this.dependencies.push({ entry: ["registries", key], dependsOn: ["clusters", cluster] });
      return clusters ?? [];
    });
  }

  private replica(key: string, location: string | undefined, replica: string, path: Path): void {
    this.dependencies.push({ entry: ["registries", key], dependsOn: ["locations", replica] });
    if (!this.names.named("locations", replica)) this.names.unknown("locations", replica, path, this.report);
    else if (replica !== location) this.sameCloud(location, replica, path);
    else {
      const fix = "remove it, or set replicas by location in per";
      this.report("B3002", path, { message: `Registry ${key} cannot be replicated to its own location`, value: replica, fix });
    }
  }

  private sameCloud(location: string | undefined, replica: string, path: Path): void {
    const [cloud, other] = [this.names.cloudOf(location), this.names.cloudOf(replica)];
    if (cloud === undefined || other === undefined || cloud === other) return;
    const same = this.names.written("locations").filter((each) => each !== location && this.names.cloudOf(each) === cloud);
    this.report("B3003", path, {
      message: `A registry on ${cloud} cannot be replicated to a location on ${other}`,
      value: replica,
      allowed: same.join(", ") || `no other location is on ${cloud}`,
    });
  }

  image(key: string, image: ParsedSpec["images"][string]): void {
    image.registries = image.registries.flatMap((name, n) => {
      const path = ["images", key, "registries", n];
      const registries = this.names.named("registries", name);
      if (registries === undefined) this.names.unknown("registries", name, path, this.report);
      for (const registry of registries ?? []) this.dependencies.push({ entry: ["images", key], dependsOn: ["registries", registry] });
      return registries ?? [];
    });
  }
}
