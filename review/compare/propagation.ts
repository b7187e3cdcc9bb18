/** What a replacement does to those that refer to it: within a stack by references, between stacks by declared outputs. */
import { blockOf } from "../../constructs/catalog/provider-facts";
import type { AttributeChange, Certainty, ResourceChange } from "../model/change";
import type { Resource, Stack, Tree } from "../model/tree";
import { type Reference, referencesIn, referringAttributes } from "./references";
import { causesOf } from "./resources";
import { HIDDEN, redacted } from "./sensitive";

/** Values that a replaced thing gives others: `attributes` are those that differ afterwards, `*` all but what is written. */
interface Renewed {
  readonly certainty: Certainty;
  readonly resource: Resource;
}

/** Changes of all stacks, with those that follow from others; repeated until nothing follows any more. */
export function propagate(changes: readonly ResourceChange[], head: Tree): ResourceChange[] {
  const all = new Map(changes.map((change) => [keyOf(change), change]));
  const work = changes.filter(({ action }) => action === "replace");
  for (let change = work.shift(); change !== undefined; change = work.shift()) {
    if (change.after === null) continue;
    for (const follower of followersOf({ certainty: change.certainty, resource: change.after }, head)) {
      const before = all.get(keyOf(follower));
      const merged = mergeInto(before, follower);
      if (merged === null) continue;
      all.set(keyOf(follower), merged);
      if (merged.action === "replace" && (before?.action !== "replace" || before.certainty !== merged.certainty)) work.push(merged);
    }
  }
  return [...all.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const keyOf = ({ stack, address }: { readonly stack: string; readonly address: string }): string => `${stack}/${address}`;

function followersOf(renewed: Renewed, head: Tree): ResourceChange[] {
  const { stack: name, address } = renewed.resource;
  const stack = head.stacks.get(name);
  if (stack === undefined) return [];
  const inside = usersOf(
    stack,
    (reference) => reference.address === address && isRenewed(renewed.resource, reference),
    renewed.certainty,
    address,
  );
  const outputs = [...stack.outputs].flatMap(([output, { value }]) =>
    referencesIn(value).some((reference) => reference.address === address && isRenewed(renewed.resource, reference)) ? [output] : [],
  );
  return [
    ...inside,
    ...triggered(stack, renewed, address),
    ...(outputs.length === 0 ? [] : readersOf(name, outputs, renewed.certainty, head, `${name}/${address}`)),
  ];
}

/** What is written in the resource is what it was; all else is known after it is made. */
export function isRenewed(resource: Resource, { attribute }: Reference): boolean {
  const [first] = attribute.split(".");
  return (
    first === undefined || first === "" || !Object.hasOwn(resource.attributes, first) || referencesIn(resource.attributes[first]).length > 0
  );
}

function usersOf(stack: Stack, isMeant: (reference: Reference) => boolean, certainty: Certainty, through: string): ResourceChange[] {
  return [...stack.resources.values()].flatMap((resource) => {
    if (resource.mode !== "managed") return [];
    const paths = referringAttributes(resource).filter(({ references }) => references.some(isMeant));
    return paths.length === 0
      ? []
      : [
          following(
            resource,
            paths.map(({ path }) => path),
            certainty,
            through,
          ),
        ];
  });
}

/** Resources of other stacks that read one of these outputs. Until the stack is applied they cannot know the new value. */
function readersOf(writer: string, outputs: readonly string[], certainty: Certainty, head: Tree, through: string): ResourceChange[] {
  return [...head.stacks.values()].flatMap((stack) => {
    const states = [...stack.reads].flatMap(([address, from]) => (from === writer ? [address] : []));
    if (states.length === 0) return [];
    const isMeant = ({ address, attribute }: Reference): boolean =>
      states.includes(address) && outputs.some((output) => attribute === `outputs.${output}` || attribute.startsWith(`outputs.${output}.`));
    return usersOf(stack, isMeant, certainty, through);
  });
}

const triggered = (stack: Stack, { certainty }: Renewed, address: string): ResourceChange[] =>
  [...stack.resources.values()]
    .filter(({ meta }) => meta.replaceTriggeredBy.some((trigger) => trigger === address || trigger.startsWith(`${address}.`)))
    .map((resource) => ({
      ...following(resource, [], certainty, address),
      action: "replace",
      causes: [{ path: "replace_triggered_by", certainty, through: address }],
    }));

function following(resource: Resource, paths: readonly string[], certainty: Certainty, through: string): ResourceChange {
  const block = blockOf(resource.type);
  const attributes = paths.map((path): AttributeChange => {
    const rule = block?.attributes[path]?.replace ?? nestedRule(block?.blocks[path]);
    const replaces = rule === undefined ? null : rule === "always" ? certainty : "possible";
    const sensitive = block?.attributes[path]?.sensitive === true;
    const after = sensitive ? HIDDEN : redacted(resource.attributes[path], path);
    return { path, before: undefined, after, sensitive, replaces, through };
  });
  const causes = causesOf(attributes);
  const { stack, address, type, name, mode, specPath } = resource;
  const sure = causes.length === 0 ? certainty : causes.some((cause) => cause.certainty === "certain") ? "certain" : "possible";
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

/** A block is looked at as a whole: if anything in it replaces, it may. */
function nestedRule(block: NonNullable<ReturnType<typeof blockOf>>["blocks"][string] | undefined): "conditional" | undefined {
  if (block === undefined) return undefined;
  const inside = [...Object.values(block.attributes), ...Object.values(block.blocks)].some(({ replace }) => replace !== undefined);
  return block.replace !== undefined || inside ? "conditional" : undefined;
}

/** The change with what follows; null where nothing is added. What is deleted or created stays so. */
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
