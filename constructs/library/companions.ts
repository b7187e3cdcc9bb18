/** Which constructs make what others need: settings of a location for its registries, charts for a cluster. */
import type { Construct } from "constructs";

const settings = new WeakMap<Construct, Set<string>>();
const charts = new WeakSet<Construct>();

/** Notes that what a registry needs in a location is set. */
export function settle(registry: Construct, location: string): void {
  const known = settings.get(registry) ?? new Set<string>();
  settings.set(registry, known.add(location));
}

export const hasSettings = (registry: Construct, location: string): boolean => settings.get(registry)?.has(location) ?? false;

export const install = (cluster: Construct): void => void charts.add(cluster);
export const isInstalled = (cluster: Construct): boolean => charts.has(cluster);
