/** Which stacks change, and which of them can be planned only after another one is applied. */
import { isDeepStrictEqual } from "node:util";
import type { ResourceChange, StackChange } from "../model/change";
import type { Stack, Tree } from "../model/tree";
import { type Reference, referencesIn } from "./references";
import { renewal } from "./renewal";
import { sameValue } from "./values";

export function stackChanges(base: Tree, head: Tree, changes: readonly ResourceChange[], planned: ReadonlySet<string>): StackChange[] {
  const names = [...new Set([...base.stacks.keys(), ...head.stacks.keys()])].sort();
  const ofStack = byStack(changes);
  const renewed = new Map(
    names.map((name) => [name, renewedOutputs(base.stacks.get(name), head.stacks.get(name), ofStack.get(name) ?? [])]),
  );
  return names.map((name) => {
    const [old, now] = [base.stacks.get(name), head.stacks.get(name)];
    const action =
      old === undefined
        ? "create"
        : now === undefined || isEmptied(old, now)
          ? "delete"
          : ofStack.has(name) || (renewed.get(name) ?? []).length > 0 || isSetOtherwise(old, now)
            ? "change"
            : "none";
    return { name, action, specPath: now?.specPath ?? old?.specPath ?? null, waitsFor: waitsFor(now, renewed), planned: planned.has(name) };
  });
}

function byStack(changes: readonly ResourceChange[]): ReadonlyMap<string, ResourceChange[]> {
  const found = new Map<string, ResourceChange[]>();
  for (const change of changes) {
    const known = found.get(change.stack);
    if (known === undefined) found.set(change.stack, [change]);
    else known.push(change);
  }
  return found;
}

/** Provider settings and backend. */
const isSetOtherwise = (before: Stack, after: Stack): boolean =>
  !isDeepStrictEqual([before.providers, before.backend], [after.providers, after.backend]);

/** A tombstone: the stack keeps its backend and providers, and its resources are destroyed. */
const isEmptied = (before: Stack, after: Stack): boolean => before.resources.size > 0 && after.resources.size === 0;

/** Outputs whose value changes, or that are added or removed. */
function renewedOutputs(before: Stack | undefined, after: Stack | undefined, changes: readonly ResourceChange[]): string[] {
  if (after === undefined) return [];
  const anew = new Map(changes.map((change) => [change.address, renewal(change)] as const));
  const isAnew = (reference: Reference): boolean => (anew.get(reference.address)?.(reference) ?? null) !== null;
  return [...after.outputs].flatMap(([name, { value }]) => {
    const old = before?.outputs.get(name);
    const isNew = old === undefined || !sameValue(old.value, value) || referencesIn(value).some(isAnew);
    return isNew ? [name] : [];
  });
}

function waitsFor(stack: Stack | undefined, renewed: ReadonlyMap<string, readonly string[]>): StackChange["waitsFor"] {
  if (stack === undefined) return [];
  const read = outputsRead(stack);
  return [...stack.reads].flatMap(([address, writer]) => {
    if (writer === null) return [];
    const outputs = (renewed.get(writer) ?? []).filter((output) => read.has(`${address} ${output}`));
    return outputs.length === 0 ? [] : [{ stack: writer, outputs }];
  });
}

function outputsRead(stack: Stack): ReadonlySet<string> {
  const found = new Set<string>();
  const values = [
    ...[...stack.resources.values()].map(({ attributes }) => attributes),
    ...[...stack.outputs.values()].map(({ value }) => value),
    ...stack.providers.values(),
  ];
  for (const value of values)
    for (const { address, attribute } of referencesIn(value)) {
      const [outputs, name] = attribute.split(".");
      if (outputs === "outputs" && name !== undefined) found.add(`${address} ${name}`);
    }
  return found;
}
