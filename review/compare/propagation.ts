/** Effects of a change on resources that refer to it: by references in a stack, by declared outputs between stacks. */
import type { NestedBlock } from "../../constructs/catalog/provider-facts";
import type { AttributeChange, Certainty, ResourceChange } from "../model/change";
import type { Resource, Stack, Tree } from "../model/tree";
import { HIDDEN } from "./hidden";
import { renewal } from "./renewal";
import { causesOf, isIgnored } from "./resources";
import { redacted } from "./sensitive";
import { isMarked, sensitivePaths } from "./sensitive-attributes";
import { type Use, Uses } from "./uses";

/**
 * Changes of all stacks including consequential ones, repeated until a fixed point.
 * @param asked data sources that are asked something else; they are no changes themselves
 */
export function propagate(changes: readonly ResourceChange[], head: Tree, asked: readonly ResourceChange[] = []): ResourceChange[] {
  const all = new Map(changes.map((change) => [keyOf(change), change]));
  const uses = new Uses(head);
  const work = [...asked, ...changes.filter(({ action }) => action === "replace" || action === "update")];
  for (let change = work.shift(); change !== undefined; change = work.shift())
    // It can have grown since it was added here.
    for (const follower of followersOf(all.get(keyOf(change)) ?? change, head, uses)) {
      const merged = mergeInto(all.get(keyOf(follower)), follower);
      if (merged === null) continue;
      all.set(keyOf(follower), merged);
      work.push(merged);
    }
  return [...all.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const keyOf = ({ stack, address }: { readonly stack: string; readonly address: string }): string => `${stack}/${address}`;

/** A use of a value that changes. */
interface Renewed {
  readonly use: Use;
  readonly certainty: Certainty;
}

function followersOf(change: ResourceChange, head: Tree, uses: Uses): ResourceChange[] {
  const { stack: name, address } = change;
  const stack = head.stacks.get(name);
  if (stack === undefined || change.after === null) return [];
  const sure = renewal(change);
  const inside = uses.of(name, address).flatMap((use) => renewed(use, sure(use.reference)));
  const outputs = new Map<string, Certainty>();
  for (const { output, reference } of uses.outputs(name, address)) {
    const certainty = sure(reference);
    if (certainty !== null && outputs.get(output) !== "certain") outputs.set(output, certainty);
  }
  // Other stacks see the new value only after this stack is applied.
  const outside = [...outputs].flatMap(([output, certainty]) => uses.ofOutput(name, output).flatMap((use) => renewed(use, certainty)));
  return [
    ...following(inside, address),
    ...(change.action === "replace" ? triggered(stack, change.certainty, address) : []),
    ...following(outside, `${name}/${address}`),
  ];
}

const renewed = (use: Use, certainty: Certainty | null): Renewed[] =>
  certainty === null || isIgnored(use.path, use.resource.meta.ignoreChanges) ? [] : [{ use, certainty }];

/** One change per resource, however many attributes refer. */
function following(all: readonly Renewed[], through: string): ResourceChange[] {
  const byUser = new Map<Resource, Map<string, Renewed>>();
  for (const each of all) {
    const paths = byUser.get(each.use.resource) ?? new Map<string, Renewed>();
    if (paths.get(each.use.path)?.certainty !== "certain") paths.set(each.use.path, each);
    byUser.set(each.use.resource, paths);
  }
  return [...byUser].map(([resource, paths]) => follower(resource, [...paths.values()], through));
}

const triggered = (stack: Stack, certainty: Certainty, address: string): ResourceChange[] =>
  [...stack.resources.values()]
    .filter(({ meta }) => meta.replaceTriggeredBy.some((trigger) => trigger === address || trigger.startsWith(`${address}.`)))
    .map((resource) => ({
      ...follower(resource, [], address),
      action: "replace",
      certainty,
      causes: [{ path: "replace_triggered_by", certainty, through: address }],
    }));

function follower(resource: Resource, renewals: readonly Renewed[], through: string): ResourceChange {
  const attributes = renewals.map(({ use: { path, value, facts }, certainty }): AttributeChange => {
    const rule = facts === undefined ? undefined : "nesting" in facts ? nestedRule(facts) : facts.replace;
    const replaces = rule === undefined ? null : rule === "always" ? certainty : "possible";
    const steps = path.split(".").filter((step) => !/^(\d+|\*)$/.test(step));
    const isSensitive = facts !== undefined && "sensitive" in facts && facts.sensitive === true;
    const sensitive = isSensitive || isMarked(steps, sensitivePaths(resource.type));
    const after = sensitive ? HIDDEN : redacted(value, path.split(".").at(-1) ?? "");
    return { path, before: undefined, after, sensitive, replaces, through };
  });
  const causes = causesOf(attributes);
  const { stack, address, type, name, mode, specPath } = resource;
  const certainties = (causes.length === 0 ? renewals : causes).map(({ certainty }) => certainty);
  const sure = certainties.includes("certain") ? "certain" : "possible";
  const common = {
    stack,
    address,
    type,
    name,
    mode,
    specPath,
    before: resource,
    after: resource,
    movedFrom: null,
    source: "synth",
  } as const;
  return { ...common, action: causes.length > 0 ? "replace" : "update", certainty: sure, attributes, causes };
}

/** An expression in place of a block is treated as a whole: if anything in it replaces the resource, it may. */
function nestedRule(block: NestedBlock): "conditional" | undefined {
  const inside = [...Object.values(block.attributes), ...Object.values(block.blocks)].some(({ replace }) => replace !== undefined);
  return block.replace !== undefined || inside ? "conditional" : undefined;
}

/** The change with its consequences; null if there are none. Deletions and creations remain. */
function mergeInto(before: ResourceChange | undefined, follower: ResourceChange): ResourceChange | null {
  if (before === undefined) return follower;
  if (before.action === "create" || before.action === "delete") return null;
  const known = new Set(before.attributes.map(({ path, through }) => `${path} ${through}`));
  const fresh = follower.attributes.filter(({ path, through }) => !known.has(`${path} ${through}`));
  const causes = [
    ...before.causes,
    ...follower.causes.filter(({ path, through }) => !before.causes.some((cause) => cause.path === path && cause.through === through)),
  ];
  const sure = causes.some(({ certainty }) => certainty === "certain");
  const certainty = causes.length === 0 || sure ? "certain" : "possible";
  const action = causes.length > 0 ? "replace" : before.action === "move" ? "update" : before.action;
  if (fresh.length === 0 && causes.length === before.causes.length && certainty === before.certainty) return null;
  return { ...before, action, certainty, causes, attributes: [...before.attributes, ...fresh] };
}
