/** Stacks whose meaning can change: those that differ, and those that read them. */
import { isDeepStrictEqual } from "node:util";
import type { Stack, Tree } from "../model/tree";

export interface TouchedStack {
  readonly name: string;
  readonly base: Stack | undefined;
  readonly head: Stack | undefined;
  /** Whether all its resources are removed, so that their rights and exposure need no separate findings. */
  readonly isGone: boolean;
  /** Whether the meaning of a resource of these types can change: it differs, or a resource that it refers to does. */
  concerns(isMeant: (type: string) => boolean): boolean;
}

const found = new WeakMap<Tree, WeakMap<Tree, readonly TouchedStack[]>>();

/** Sorted by name. Addresses of base that head's `moved` blocks name are written as in head already. Asked by several findings, and found once. */
export function touchedStacks(base: Tree, head: Tree): readonly TouchedStack[] {
  const ofBase = found.get(base) ?? new WeakMap<Tree, readonly TouchedStack[]>();
  found.set(base, ofBase);
  const touched = ofBase.get(head) ?? touchedIn(base, head);
  ofBase.set(head, touched);
  return touched;
}

function touchedIn(base: Tree, head: Tree): TouchedStack[] {
  const names = [...new Set([...base.stacks.keys(), ...head.stacks.keys()])].sort();
  const touched = new Set(names.filter((name) => differ(base.stacks.get(name), head.stacks.get(name))));
  for (let grown = true; grown; ) {
    const before = touched.size;
    for (const { stacks } of [base, head])
      for (const { name, reads } of stacks.values())
        if ([...reads.values()].some((writer) => writer !== null && touched.has(writer))) touched.add(name);
    grown = touched.size > before;
  }
  return [...touched].sort().map((name) => {
    const old = moved(base.stacks.get(name), head.stacks.get(name));
    const now = asApplied(old, head.stacks.get(name));
    const reads = [old, now].some((stack) => [...(stack?.reads.values() ?? [])].some((writer) => writer !== null && touched.has(writer)));
    let types: ReadonlySet<string> | undefined;
    const concerns = (isMeant: (type: string) => boolean): boolean => {
      if (reads || old === undefined || now === undefined) return true;
      types ??= touchedTypes(old, now);
      return [...types].some(isMeant);
    };
    return { name, base: old, head: now, isGone: now === undefined || now.resources.size === 0, concerns };
  });
}

/** Ignored changes have no effect. */
function asApplied(base: Stack | undefined, head: Stack | undefined): Stack | undefined {
  if (base === undefined || head === undefined) return head;
  const kept = [...head.resources.values()].flatMap((after) => {
    const before = base.resources.get(after.address)?.attributes;
    const ignored = after.meta.ignoreChanges;
    if (before === undefined || ignored.length === 0) return [];
    if (ignored.includes("*")) return [[after.address, { ...after, attributes: before }] as const];
    const names = new Set(ignored);
    const attributes = Object.fromEntries([
      ...Object.entries(after.attributes).filter(([key]) => !names.has(key)),
      ...Object.entries(before).filter(([key]) => names.has(key)),
    ]);
    return [[after.address, { ...after, attributes }] as const];
  });
  return kept.length === 0 ? head : { ...head, resources: new Map([...head.resources, ...kept]) };
}

/** Types of resources that differ or, transitively, refer to one that does. */
function touchedTypes(base: Stack, head: Stack): ReadonlySet<string> {
  const sides = [base, head].flatMap(({ resources }) => [...resources.values()]);
  const differing = sides.filter(
    ({ address }) => !isDeepStrictEqual(base.resources.get(address)?.attributes, head.resources.get(address)?.attributes),
  );
  const rest = new Map(sides.map((resource) => [resource, JSON.stringify(resource.attributes)]));
  const found = new Set(differing);
  for (const each of found) {
    rest.delete(each);
    for (const [resource, text] of rest) if (text.includes(each.address)) found.add(resource);
  }
  return new Set([...found].map(({ type }) => type));
}

const differ = (one: Stack | undefined, other: Stack | undefined): boolean =>
  one === undefined || other === undefined || !isDeepStrictEqual([one.resources, one.outputs], [other.resources, other.outputs]);

/** A moved resource is the same resource. */
function moved(base: Stack | undefined, head: Stack | undefined): Stack | undefined {
  if (base === undefined || head === undefined || head.moved.length === 0) return base;
  const next = new Map(head.moved.map(({ from, to }) => [from, to]));
  const finalOf = (address: string): string => {
    let at = address;
    for (let steps = 0; next.has(at) && steps < next.size; steps++) at = next.get(at) as string;
    return at;
  };
  const written = /(?<![\w.-])[a-z][a-z0-9]*_[a-z0-9_]*\.[A-Za-z_][\w-]*/g;
  const rewrite = <T>(value: T): T =>
    (typeof value === "string"
      ? value.includes("${")
        ? value.replaceAll(written, finalOf)
        : value
      : Array.isArray(value)
        ? value.map(rewrite)
        : typeof value === "object" && value !== null
          ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, rewrite(each)]))
          : value) as T;
  const resources = [...base.resources.values()].map((resource) => {
    const address = finalOf(resource.address);
    return [address, { ...resource, address, attributes: rewrite(resource.attributes) }] as const;
  });
  return { ...base, resources: new Map(resources) };
}
