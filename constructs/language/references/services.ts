/** Expands the clusters of services, and merges their exceptions by cluster. */
import { checkHosts, checkOnCluster, checkService, poolsOf } from "../checks/services";
import { isKey, type ParsedEntries, type PlainSections, parseOne } from "../entries";
import type { Origin } from "../merge/fleet";
import { merge } from "../merge/merge";
import { nearest } from "../problems/nearest";
import type { Path } from "../problems/problem";
import { type Report, reporterInto, type SpecProblem } from "../problems/reporter";
import { type ParsedService, service as serviceSchema } from "../schema/service";
import { shapeOf } from "../schema-shape/shape";
import { has, isMap, type PlainMap } from "../yaml/json";
import type { Names } from "./known-names";
import type { Dependency } from "./references";

/** Services by key and then by cluster, with the exceptions for it merged in. Paths of problems may contain `KEY@CLUSTER`. */
export type ServicesOnClusters = ReadonlyMap<string, ReadonlyMap<string, ParsedService>>;

export interface ServiceStage {
  readonly names: Names;
  readonly plain: PlainSections;
  readonly problems: SpecProblem[];
  readonly dependencies: Dependency[];
  /** Filled with the origin of each service on a cluster. */
  readonly origins: Map<string, Origin>;
  source(path: Path): string | undefined;
}

/** Services without `per`, which the schema of a service does not have. Reports a `per` that is not a map of maps. */
export function withoutExceptions(services: ReadonlyMap<string, unknown>, report: Report): Map<string, unknown> {
  return new Map(
    [...services].map(([key, entry]) => {
      if (!isMap(entry) || entry.per === undefined) return [key, entry];
      const { per, ...rest } = entry;
      if (!isMap(per)) report("B2003", ["services", key, "per"], { message: "per must be a map of exceptions by cluster", value: per });
      for (const [cluster, exception] of isMap(per) ? Object.entries(per) : [])
        if (!isMap(exception))
          report("B2003", ["services", key, "per", cluster], { message: `The exceptions for ${cluster} must be a map`, value: exception });
      return [key, rest];
    }),
  );
}

/** Expands the clusters of every service, then parses and checks the service for each of them. */
export function linkServices({ entries }: ParsedEntries, written: ReadonlyMap<string, unknown>, stage: ServiceStage): ServicesOnClusters {
  const report = reporterInto(stage.problems);
  const on = new Map<string, ReadonlyMap<string, ParsedService>>();
  for (const [key, service] of entries.services) {
    const path = ["services", key];
    checkImage(service.image, path, stage, report);
    const clusters = clustersOf(key, service, stage, report);
    const named = service.clusters;
    service.clusters = [...clusters.keys()];
    const entry = written.get(key);
    const per = isMap(entry) && isMap(entry.per) ? entry.per : {};
    checkExceptions(per, [...new Set([...named, ...clusters.keys()])], path, report);
    checkService(service, path, report);
    checkHosts(service, service.clusters, stage.names, path, report);
    on.set(key, onClusters(key, service, entry as PlainMap, per, clusters, stage, report));
  }
  return on;
}

/** For each expanded key of a cluster, the key by which the service names it. */
function clustersOf(key: string, service: ParsedService, { names, dependencies }: ServiceStage, report: Report): Map<string, string> {
  const clusters = new Map<string, string>();
  for (const [n, name] of service.clusters.entries()) {
    const path = ["services", key, "clusters", n];
    const named = names.named("clusters", name);
    if (named === undefined) names.unknown("clusters", name, path, report);
    for (const cluster of named ?? []) {
      if (clusters.has(cluster))
        report("B2311", path, {
          message: `${name} includes ${cluster}, which the list already contains`,
          value: name,
          fix: `remove ${name}`,
        });
      else clusters.set(cluster, name);
      dependencies.push({ entry: ["services", key], dependsOn: ["clusters", cluster] });
    }
  }
  return clusters;
}

function checkImage(image: string, path: readonly string[], { names, dependencies }: ServiceStage, report: Report): void {
  if (!isKey(image)) {
    if (!/@sha256:[0-9a-f]{64}$/.test(image))
      report("B2317", [...path, "image"], { message: "image must be a key of images or a reference with a digest", value: image });
  } else if (names.named("images", image)) dependencies.push({ entry: ["services", String(path[1])], dependsOn: ["images", image] });
  else names.unknown("images", image, [...path, "image"], report);
}

function checkExceptions(per: PlainMap, allowed: readonly string[], path: Path, report: Report): void {
  for (const name of Object.keys(per)) {
    if (allowed.includes(name)) continue;
    const meant = nearest(name, allowed);
    report("B3010", [...path, "per", name], {
      message: `The service does not run on ${name}`,
      allowed: allowed.join(", "),
      fix: meant ? `write ${meant}` : undefined,
    });
  }
}

function onClusters(
  key: string,
  service: ParsedService,
  entry: PlainMap,
  per: PlainMap,
  clusters: ReadonlyMap<string, string>,
  stage: ServiceStage,
  report: Report,
): Map<string, ParsedService> {
  const { per: _per, ...rest } = entry;
  const on = new Map<string, ParsedService>();
  for (const [cluster, name] of clusters) {
    const exceptions = [...new Set([name, cluster])].filter((each) => has(per, each));
    stage.origins.set(`${key}@${cluster}`, { key, exceptions, item: null });
    const path = ["services", exceptions.length === 0 ? key : `${key}@${cluster}`];
    let merged: ParsedService | undefined = service;
    if (exceptions.length > 0) {
      const plain = exceptions.reduce<unknown>((base, each) => merge(base, per[each], shapeOf(serviceSchema)), rest);
      merged = parseOne(serviceSchema, plain, path, stage.source, stage.problems);
      if (merged) checkService(merged, path, report);
    }
    if (!merged) continue;
    checkOnCluster(merged, cluster, poolsOf(stage.plain.clusters.get(cluster)), path, stage.names, report);
    on.set(cluster, { ...merged, clusters: [cluster] });
  }
  return on;
}
