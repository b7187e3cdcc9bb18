/** Two trees → the change model. */
import { blockOf } from "../../constructs/catalog/provider-facts";
import type { ChangeModel, Coverage, ResourceChange, SpecChange } from "../model/change";
import type { Tree } from "../model/tree";
import { type Plans, sharpened } from "../read/plan";
import { propagate } from "./propagation";
import { dataChanges, resourceChanges } from "./resources";
import { stackChanges } from "./stacks";

/**
 * @param plans by stack; they overrule what the trees alone forecast
 * @param spec changes of the spec, where both sides have one
 */
export function changeModel(base: Tree, head: Tree, plans: Plans = new Map(), spec: readonly SpecChange[] = []): ChangeModel {
  const names = [...new Set([...base.stacks.keys(), ...head.stacks.keys()])].sort();
  const direct = names.flatMap((name) => resourceChanges(base.stacks.get(name), head.stacks.get(name)));
  const asked = names.flatMap((name) => dataChanges(base.stacks.get(name), head.stacks.get(name)));
  const changes = sharpened(propagate(direct, head, asked), plans, head);
  return { stacks: stackChanges(base, head, changes, new Set(plans.keys())), changes, spec, coverage: coverageOf(changes) };
}

function coverageOf(changes: readonly ResourceChange[]): Coverage {
  const unknown = new Map<string, number>();
  for (const { type, source } of changes)
    if (source === "synth" && blockOf(type) === undefined) unknown.set(type, (unknown.get(type) ?? 0) + 1);
  const unknownTypes = [...unknown].sort(([a], [b]) => (a < b ? -1 : 1)).map(([type, count]) => ({ type, count }));
  return { changed: changes.length, judged: changes.length - unknownTypes.reduce((sum, { count }) => sum + count, 0), unknownTypes };
}
