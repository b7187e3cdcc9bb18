/** Pairs the resources of a stack in base and head and determines the action for each. */
import { blockOf } from "../../constructs/catalog/provider-facts";
import type { AttributeChange, ReplaceCause, ResourceChange } from "../model/change";
import type { Resource, Stack } from "../model/tree";
import { attributeChanges } from "./attributes";
import { defaultTagChanges } from "./default-tags";

/** Changes of one stack; either side can be absent. Data sources are left out because they have no action. */
export function resourceChanges(base: Stack | undefined, head: Stack | undefined): ResourceChange[] {
  const old = managed(base);
  const now = managed(head);
  const from = movedTo(head, old, now);
  const gone = new Set([...old.keys()].filter((address) => !now.has(address)));
  for (const address of from.values()) gone.delete(address);
  const kept = [...now.values()].flatMap((after) =>
    pairOf(old.get(from.get(after.address) ?? after.address), after, { movedFrom: from.get(after.address) ?? null, base, head }),
  );
  const deleted = [...gone].map((address) => deletion(old.get(address) as Resource));
  return [...kept, ...deleted].sort((a, b) => (a.address < b.address ? -1 : 1));
}

const managed = (stack: Stack | undefined): Map<string, Resource> =>
  new Map([...(stack?.resources ?? [])].filter(([, { mode }]) => mode === "managed"));

/**
 * Data sources that are asked something else than before. They have no action of their own, but their users get other values.
 * The state of another stack answers the same wherever it is stored.
 */
export function dataChanges(base: Stack | undefined, head: Stack | undefined): ResourceChange[] {
  return [...(head?.resources.values() ?? [])].flatMap((after) => {
    const before = base?.resources.get(after.address);
    if (after.mode !== "data" || before === undefined || after.type === "terraform_remote_state") return [];
    const attributes = attributeChanges(before.attributes, after.attributes, undefined, after.type);
    return attributes.length === 0 ? [] : [{ ...bare(after, { action: "update", after }), before, attributes, certainty: "possible" }];
  });
}

/** New address → the one in base, by `moved` blocks, chains followed. */
function movedTo(head: Stack | undefined, old: ReadonlyMap<string, Resource>, now: ReadonlyMap<string, Resource>): Map<string, string> {
  const next = new Map((head?.moved ?? []).map(({ from, to }) => [from, to]));
  const found = new Map<string, string>();
  for (const start of old.keys()) {
    let at = start;
    for (let steps = 0; next.has(at) && steps < next.size; steps++) at = next.get(at) as string;
    if (at !== start && now.has(at) && !now.has(start)) found.set(at, start);
  }
  return found;
}

interface PairContext {
  readonly movedFrom: string | null;
  readonly base: Stack | undefined;
  readonly head: Stack | undefined;
}

function pairOf(before: Resource | undefined, after: Resource, { movedFrom, base, head }: PairContext): ResourceChange[] {
  if (before === undefined) return [bare(after, { action: "create", after })];
  const ignored = after.meta.ignoreChanges;
  const own = before === after ? [] : attributeChanges(before.attributes, after.attributes, blockOf(after.type), after.type);
  const tags = base === undefined || head === undefined ? [] : defaultTagChanges(before, after, base, head);
  const all = [...own, ...tags.filter(({ path }) => !own.some((each) => each.path === path))];
  const attributes = all.filter(({ path }) => !isIgnored(path, ignored));
  if (attributes.length === 0 && movedFrom === null && sameProtection(before, after)) return [];
  const causes = causesOf(attributes);
  const sure = causes.some(({ certainty }) => certainty === "certain");
  const action = causes.length > 0 ? "replace" : attributes.length > 0 || movedFrom === null ? "update" : "move";
  return [
    {
      ...bare(after, { action, after }),
      before,
      attributes,
      causes,
      movedFrom,
      certainty: causes.length === 0 || sure ? "certain" : "possible",
    },
  ];
}

export const causesOf = (attributes: readonly AttributeChange[]): ReplaceCause[] =>
  attributes.flatMap(({ path, replaces, through }) => (replaces === null ? [] : [{ path, certainty: replaces, through }]));

/** `scaling_config[0].desired_size` and `scaling_config` both cover `scaling_config.desired_size`. */
export function isIgnored(path: string, ignored: readonly string[]): boolean {
  const steps = path.split(".").filter((step) => !/^(\d+|\*)$/.test(step));
  return ignored.some((each) => each === "*" || each.split(".").every((step, index) => steps[index] === step));
}

/** `prevent_destroy` is not an attribute, but its change must be visible. */
const sameProtection = (before: Resource, after: Resource): boolean => before.meta.preventDestroy === after.meta.preventDestroy;

const deletion = (before: Resource): ResourceChange => ({ ...bare(before, { action: "delete", after: null }), before });

function bare(
  { stack, address, type, name, mode, specPath }: Resource,
  { action, after }: Pick<ResourceChange, "action" | "after">,
): ResourceChange {
  const nothing = { before: null, attributes: [], causes: [], movedFrom: null } as const;
  return { stack, address, type, name, mode, action, certainty: "certain", after, specPath, source: "synth", ...nothing };
}
