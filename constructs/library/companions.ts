/** Records which registries have LocationSettings and which clusters have ClusterAddons, so that synthesis can report missing ones. */
import type { Construct } from "constructs";

const settings = new WeakMap<Construct, Set<string>>();
const charts = new WeakSet<Construct>();

/** Records that a LocationSettings of a location covers the registry. @param location key of the location */
export function setHasSettings(registry: Construct, location: string): void {
  const locations = settings.get(registry) ?? new Set<string>();
  settings.set(registry, locations.add(location));
}

export const hasSettings = (registry: Construct, location: string): boolean => settings.get(registry)?.has(location) ?? false;

export const setChartsInstalled = (cluster: Construct): void => void charts.add(cluster);
export const areChartsInstalled = (cluster: Construct): boolean => charts.has(cluster);
