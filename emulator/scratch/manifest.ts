/** Reads the manifest of a synthesized folder and puts its stacks in order. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isObject, objectAt } from "../json";

export interface StackEntry {
  readonly name: string;
  readonly dependencies: readonly string[];
}

/**
 * The stacks of `outdir`, each after all that it depends on, else in the manifest's order.
 * @throws Error where there is no manifest, a dependency is not in it, or stacks depend on each other in a cycle.
 */
export function readManifest(outdir: string): StackEntry[] {
  const file = join(outdir, "manifest.json");
  const manifest: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (!isObject(manifest)) throw new Error(`${file} contains no manifest`);
  const entries = Object.entries(objectAt(manifest, "stacks")).map(([name, entry]) => ({
    name,
    dependencies: isObject(entry) && Array.isArray(entry.dependencies) ? entry.dependencies.map(String) : [],
  }));
  return inOrder(entries);
}

export function inOrder(entries: readonly StackEntry[]): StackEntry[] {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const ordered = new Map<string, StackEntry>();
  const visit = (entry: StackEntry, path: readonly string[]) => {
    if (ordered.has(entry.name)) return;
    if (path.includes(entry.name)) throw new Error(`Stacks depend on each other in a cycle: ${[...path, entry.name].join(" → ")}`);
    for (const need of entry.dependencies) {
      const needed = byName.get(need);
      if (!needed) throw new Error(`Stack ${entry.name} depends on ${need}, which is not in the manifest`);
      visit(needed, [...path, entry.name]);
    }
    ordered.set(entry.name, entry);
  };
  for (const entry of entries) visit(entry, []);
  return [...ordered.values()];
}

/** The stacks named in `wanted` and everything that they depend on; all of them without `wanted`. */
export function selectStacks(entries: readonly StackEntry[], wanted: readonly string[] | undefined): StackEntry[] {
  if (wanted === undefined) return [...entries];
  const unknown = wanted.filter((name) => !entries.some((entry) => entry.name === name));
  if (unknown.length > 0)
    throw new Error(`There is no stack ${unknown.join(", ")}; the stacks are ${entries.map((entry) => entry.name).join(", ")}`);
  const chosen = new Set(wanted);
  for (const entry of [...entries].reverse()) if (chosen.has(entry.name)) for (const need of entry.dependencies) chosen.add(need);
  return entries.filter((entry) => chosen.has(entry.name));
}
