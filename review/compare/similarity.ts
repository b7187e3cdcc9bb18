/** Similarity of two resources or entries, to recognize one under another name. */
import { isMap, type Json } from "../model/json";
import { canonical } from "./values";

/** The minimum share of equal values at which two count as the same. */
export const ALIKE = 0.6;

/**
 * The share of leaves that both have with equal values, of all that either has: from 0 to 1.
 * @param own keys at the first level that follow the name and are ignored
 */
export function similarity(a: Json, b: Json, own: readonly string[] = []): number {
  const [one, other] = [leavesOf(a, own), leavesOf(b, own)];
  const all = new Set([...one.keys(), ...other.keys()]);
  if (all.size === 0) return 1;
  const equal = [...all].filter((path) => one.get(path) === other.get(path)).length;
  return equal / all.size;
}

function leavesOf(value: Json, own: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (each: Json, path: string): void => {
    if (isMap(each)) for (const [key, inner] of Object.entries(each)) walk(inner, path === "" ? key : `${path}.${key}`);
    else found.set(path, canonical(each));
  };
  walk(value, "");
  for (const path of [...found.keys()]) if (own.includes(path.split(".")[0] ?? "")) found.delete(path);
  return found;
}

/** Pairs of removed and added items, each at most once, the most similar first. */
export function pairs<T>(gone: readonly T[], come: readonly T[], likeness: (a: T, b: T) => number): { readonly from: T; readonly to: T }[] {
  const ranked = gone
    .flatMap((from) => come.map((to) => ({ from, to, share: likeness(from, to) })))
    .filter(({ share }) => share >= ALIKE)
    .sort((a, b) => b.share - a.share);
  const used = new Set<T>();
  return ranked.flatMap(({ from, to }) => {
    if (used.has(from) || used.has(to)) return [];
    used.add(from).add(to);
    return [{ from, to }];
  });
}
