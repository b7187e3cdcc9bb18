/** Plans of Terraform (`terraform show -json`) → changes of a stack, which refine the change model. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { blockOf } from "../../constructs/catalog/provider-facts";
import { attributeChanges } from "../compare/attributes";
import type { Action, AttributeChange, ResourceChange } from "../model/change";
import { asList, isMap, type Json, type JsonMap, ownValue } from "../model/json";
import type { Tree } from "../model/tree";
import { TreeError } from "./json-file";

/** A plan's change of one resource. */
export interface PlannedResource {
  readonly address: string;
  readonly type: string;
  readonly name: string;
  readonly action: Action | "none";
  readonly movedFrom: string | null;
  readonly attributes: readonly AttributeChange[];
  readonly replacePaths: readonly string[];
  /** Changed outside of Terraform since the last apply. */
  readonly drifted: boolean;
}

export interface Plan {
  readonly stack: string;
  readonly resources: ReadonlyMap<string, PlannedResource>;
  /** Of the file, in hex: to verify that the reviewed plan is applied. Null if not read from a file. */
  readonly sha256: string | null;
}
export type Plans = ReadonlyMap<string, Plan>;

/**
 * @param file what `terraform show -json PLAN` printed
 * @throws TreeError if it is not such a file
 */
export function readPlan(stack: string, file: string): Plan {
  let json: Json;
  let sha256: string;
  try {
    const bytes = readFileSync(file);
    sha256 = createHash("sha256").update(bytes).digest("hex");
    json = JSON.parse(bytes.toString("utf8")) as Json;
  } catch (error) {
    throw new TreeError(file, `is not a plan: ${(error as Error).message}`, "create it with: terraform show -json PLANFILE > plan.json");
  }
  if (!isMap(json) || typeof json.format_version !== "string" || !Array.isArray(json.resource_changes ?? []))
    throw new TreeError(file, "is not the output of `terraform show -json`", "create it with: terraform show -json PLANFILE > plan.json");
  return planOf(stack, json, sha256);
}

export function planOf(stack: string, json: JsonMap, sha256: string | null = null): Plan {
  const drifted = new Set(
    asList(json.resource_drift).flatMap((each) => (isMap(each) && typeof each.address === "string" ? [each.address] : [])),
  );
  const resources = asList(json.resource_changes).flatMap((each) => (isMap(each) ? plannedOf(each, drifted) : []));
  return { stack, resources: new Map(resources.map((resource) => [resource.address, resource])), sha256 };
}

/** Terraform's lists of actions, in words. */
const actions: Readonly<Record<string, PlannedResource["action"]>> = {
  "no-op": "none",
  read: "none",
  create: "create",
  update: "update",
  delete: "delete",
  forget: "forget",
  "delete,create": "replace",
  "create,delete": "replace",
};

const actionsIn = ({ actions: all }: JsonMap): string =>
  asList(all)
    .filter((each) => typeof each === "string")
    .join(",");

function plannedOf(each: JsonMap, drifted: ReadonlySet<string>): PlannedResource[] {
  const { address, type, name, mode, change, previous_address } = each;
  if (mode === "data" || typeof address !== "string" || typeof type !== "string" || !isMap(change)) return [];
  const planned = ownValue(actions, actionsIn(change)) ?? "update";
  const moved = typeof previous_address === "string" && previous_address !== address ? previous_address : null;
  return [
    {
      address,
      type,
      name: typeof name === "string" ? name : address,
      action: planned === "none" && moved !== null ? "move" : planned,
      movedFrom: moved,
      attributes: attributesOf(type, change),
      replacePaths: asList(change.replace_paths).map((path) =>
        asList(path)
          .filter((step) => typeof step === "string")
          .join("."),
      ),
      drifted: drifted.has(address),
    },
  ];
}

function attributesOf(type: string, change: JsonMap): AttributeChange[] {
  const [before, after] = [change.before ?? {}, withUnknown(change.after ?? {}, change.after_unknown)];
  if (!isMap(before) || !isMap(after) || actionsIn(change) === "create") return [];
  // Terraform hides both values if either is marked: a variable that becomes sensitive must not publish its former value.
  const marked = new Set([change.before_sensitive, change.after_sensitive].flatMap((marks) => markedPaths(marks, { ...before, ...after })));
  return attributeChanges(before, after, blockOf(type), type, marked).map((each) => ({ ...each, replaces: null }));
}

/** Dotted paths, without indexes, that Terraform marks as sensitive. @param values whose keys are all marked if the whole resource is */
function markedPaths(marks: Json | undefined, values: JsonMap): string[] {
  const inside = (mark: Json | undefined, above: readonly string[]): string[] => {
    if (mark === true) return [above.join(".")];
    if (Array.isArray(mark)) return mark.flatMap((each) => inside(each, above));
    return isMap(mark) ? Object.entries(mark).flatMap(([key, each]) => inside(each, [...above, key])) : [];
  };
  return marks === true ? Object.keys(values) : inside(marks, []);
}

const UNKNOWN = "(known after apply)";

function withUnknown(value: Json, unknown: Json | undefined): Json {
  if (unknown === true) return UNKNOWN;
  if (Array.isArray(value)) return value.map((each, index) => withUnknown(each, Array.isArray(unknown) ? unknown[index] : undefined));
  if (!isMap(unknown)) return value;
  const map = isMap(value) ? value : {};
  const keys = [...new Set([...Object.keys(map), ...Object.keys(unknown)])];
  return Object.fromEntries(keys.map((key) => [key, withUnknown(ownValue(map, key) ?? null, ownValue(unknown, key))]));
}

/** The model refined by plans: actions, attributes that really force a replacement, and changes that only plans show. */
export function sharpened(changes: readonly ResourceChange[], plans: Plans, head: Tree): ResourceChange[] {
  if (plans.size === 0) return [...changes];
  const kept = changes.flatMap((change) => {
    const plan = plans.get(change.stack);
    if (plan === undefined) return [change];
    const planned = plan.resources.get(change.address);
    // Resources that a plan does not change do not change.
    if (planned === undefined || planned.action === "none") return [];
    return [joined(change, planned)];
  });
  const known = new Set(changes.map(({ stack, address }) => `${stack}/${address}`));
  const only = [...plans.values()].flatMap(({ stack, resources }) =>
    [...resources.values()]
      .filter(({ address, action }) => action !== "none" && !known.has(`${stack}/${address}`))
      .map((planned) => onlyPlanned(stack, planned, head)),
  );
  return [...kept, ...only].sort((a, b) => (`${a.stack}/${a.address}` < `${b.stack}/${b.address}` ? -1 : 1));
}

function joined(change: ResourceChange, planned: PlannedResource): ResourceChange {
  return {
    ...change,
    action: planned.action as Action,
    certainty: "certain",
    attributes: planned.attributes.length > 0 ? planned.attributes : change.attributes,
    causes: planned.replacePaths.map((path) => ({
      path,
      certainty: "certain",
      through: change.causes.find((cause) => path.startsWith(cause.path))?.through ?? null,
    })),
    movedFrom: planned.movedFrom,
    source: "both",
  };
}

function onlyPlanned(
  stack: string,
  { address, type, name, action, movedFrom, attributes, replacePaths }: PlannedResource,
  head: Tree,
): ResourceChange {
  const after = head.stacks.get(stack)?.resources.get(address) ?? null;
  return {
    stack,
    address,
    type,
    name,
    mode: "managed",
    action: action as Action,
    certainty: "certain",
    before: action === "create" ? null : after,
    after: action === "delete" ? null : after,
    attributes,
    causes: replacePaths.map((path) => ({ path, certainty: "certain", through: null })),
    movedFrom,
    specPath: after?.specPath ?? null,
    source: "plan",
  };
}
