/** Which values of a changed resource change, so that references to them change as well. */

import type { Certainty, ResourceChange } from "../model/change";
import { ownValue } from "../model/json";
import type { Resource } from "../model/tree";
import { type Reference, referencesIn } from "./references";

/** Attributes that the provider recomputes on an update in place. */
const computedAnew: Readonly<Record<string, { readonly values: readonly string[]; readonly except: readonly string[] }>> = {
  // Each change creates a version that instance groups follow.
  aws_launch_template: {
    values: ["latest_version", "default_version"],
    except: ["name", "name_prefix", "description", "default_version", "update_default_version"],
  },
};

/** How certain it is that a reference changes its value; null: it does not change. */
export function renewal({ action, certainty, after, attributes, type, mode }: ResourceChange): (reference: Reference) => Certainty | null {
  if (after === null || action === "move" || action === "forget") return () => null;
  // A data source that is asked something else can answer anything else.
  if (mode === "data") return ({ attribute }) => (attribute === "" ? null : certainty);
  if (action === "create") return (reference) => (isKept(after, reference) ? null : certainty);
  const changed = new Map(attributes.map((each) => [bare(each.path), each.through === null ? "certain" : certainty] as const));
  if (action === "replace") return (reference) => touched(changed, reference) ?? (isKept(after, reference) ? null : certainty);
  const anew = ownValue(computedAnew, type);
  const isAnew = anew !== undefined && [...changed.keys()].some((path) => !anew.except.includes(path.split(".")[0] ?? ""));
  return (reference) => (isAnew && anew.values.includes(reference.attribute) ? "certain" : touched(changed, reference));
}

/** A literal attribute without references does not change. */
function isKept(resource: Resource, { attribute }: Reference): boolean {
  const [first] = attribute.split(".");
  return (
    first !== undefined &&
    first !== "" &&
    Object.hasOwn(resource.attributes, first) &&
    referencesIn(resource.attributes[first]).length === 0
  );
}

const bare = (path: string): string =>
  path
    .split(".")
    .filter((step) => !/^(\d+|\*)$/.test(step))
    .join(".");

/** The changed attribute itself, its parent, or a part of it. */
function touched(changed: ReadonlyMap<string, Certainty>, { attribute }: Reference): Certainty | null {
  if (attribute === "") return null;
  for (const [path, certainty] of changed)
    if (path === attribute || path.startsWith(`${attribute}.`) || attribute.startsWith(`${path}.`)) return certainty;
  return null;
}
