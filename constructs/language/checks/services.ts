/** Checks keys of a service against each other and against the clusters that it runs on. */

import type { Path } from "../problems/problem";
import type { Report } from "../problems/reporter";
import type { Names } from "../references/known-names";
import type { ParsedService } from "../schema/service";
import { isMap } from "../yaml/json";
import { checkRange } from "./values";

/** Checks that do not depend on a cluster. */
export function checkService(service: ParsedService, path: Path, report: Report): void {
  const { replicas, scale, rollout, health, port } = service;
  checkRange(replicas, [...path, "replicas"], report);
  if (scale && replicas.min === replicas.max)
    report("B2318", [...path, "scale"], { message: `scale has no effect because replicas is fixed at ${replicas.min}`, value: scale });
  if (rollout.deadline <= health.grace)
    report("B2313", [...path, "rollout", "deadline"], {
      message: `deadline must be longer than health.grace (${health.grace}s)`,
      value: `${rollout.deadline}s`,
      fix: `write deadline: ${health.grace * 2}s`,
    });
  if (port !== undefined) return;
  for (const key of ["public", "internal"] as const)
    if (service[key]) report("B2312", [...path, key], { message: `${key} requires a port, and the service has none` });
  if (health.http !== undefined)
    report("B2312", [...path, "health", "http"], { message: "health.http requires a port, and the service has none", value: health.http });
}

/** Checks on one cluster: that it has the pools, and that each secret has an id for its cloud. */
export function checkOnCluster(
  service: ParsedService,
  cluster: string,
  pools: readonly string[],
  path: Path,
  names: Names,
  report: Report,
): void {
  for (const [n, pool] of (service.pools ?? []).entries())
    if (!pools.includes(pool))
      report("B3001", [...path, "pools", n], {
        message: `Cluster ${cluster} has no pool ${pool}`,
        value: pool,
        allowed: pools.join(", ") || "none: the cluster has no pools",
        fix: "set pools by cluster in per",
      });
  const cloud = names.cloudOf(names.locationOf("clusters", cluster));
  if (cloud === undefined) return;
  for (const [name, secret] of Object.entries(service.secrets))
    if (!(cloud in secret))
      report("B2316", [...path, "secrets", name], {
        message: `Secret ${name} has no id for ${cloud}, the cloud of cluster ${cluster}`,
        allowed: Object.keys(secret).join(", "),
        fix: `add ${cloud}: ID`,
      });
}

/** Checks host names: clusters that share one need weights, and its certificate needs a zone in `domains`. */
export function checkHosts(service: ParsedService, clusters: readonly string[], names: Names, path: Path, report: Report): void {
  for (const key of ["public", "internal"] as const) {
    const balancer = service[key];
    if (!balancer) continue;
    const { host, weights = {}, tls } = balancer;
    for (const weighed of Object.keys(weights))
      if (!clusters.includes(weighed))
        report("B3001", [...path, key, "weights", weighed], {
          message: `The service does not run on ${weighed}`,
          allowed: clusters.join(", "),
        });
    if (host === undefined) continue;
    const shared = clusters.length > 1 && !/\{(?:cluster|location)\}/.test(host) && balancer.weights === undefined;
    if (shared)
      report("B2314", [...path, key, "host"], {
        message: `${clusters.length} clusters cannot share one host name without weights`,
        value: host,
      });
    if (tls === true && zoneOf(host, names.written("domains")) === undefined)
      report("B2315", [...path, key, "host"], {
        message: `No entry of domains contains ${host}`,
        value: host,
        allowed: names.written("domains").join(", ") || "none: domains is empty",
      });
  }
}

/** The longest entry of `domains` that contains a host. */
const zoneOf = (host: string, domains: readonly string[]): string | undefined =>
  domains.filter((domain) => host === domain || host.endsWith(`.${domain}`)).sort((a, b) => b.length - a.length)[0];

export const poolsOf = (cluster: unknown): string[] => (isMap(cluster) && isMap(cluster.pools) ? Object.keys(cluster.pools) : []);
