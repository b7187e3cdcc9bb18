/** Changes made by hand, each saying only what a test is about. */
import type { AttributeChange, ChangeModel, ResourceChange, SpecChange, StackChange } from "../../review/model/change";
import type { Finding } from "../../review/model/finding";
import type { Trees } from "../../review/model/graph";
import type { JsonMap } from "../../review/model/json";
import type { Review } from "../../review/model/review";
import type { Resource } from "../../review/model/tree";
import { countsOf, verdictOf } from "../../review/verdict";

export const attribute = (change: Partial<AttributeChange> & { readonly path: string }): AttributeChange => ({
  before: undefined,
  after: undefined,
  sensitive: false,
  replaces: null,
  through: null,
  ...change,
});

type Changed = Partial<ResourceChange> & { readonly stack: string; readonly address: string; readonly values?: JsonMap };

export function change({ values = {}, ...parts }: Changed): ResourceChange {
  const [type = "", name = ""] = parts.address.split(".");
  const action = parts.action ?? "update";
  const resource: Resource = {
    stack: parts.stack,
    address: parts.address,
    mode: "managed",
    type,
    name,
    attributes: values,
    meta: { preventDestroy: false, createBeforeDestroy: false, ignoreChanges: [], replaceTriggeredBy: [], dependsOn: [], provider: null },
    constructPath: null,
    specPath: parts.specPath ?? null,
  };
  return {
    type,
    name,
    mode: "managed",
    action,
    certainty: "certain",
    before: action === "create" ? null : resource,
    after: action === "delete" ? null : resource,
    attributes: [],
    causes: [],
    movedFrom: null,
    specPath: null,
    source: "synth",
    ...parts,
  };
}

interface Parts {
  readonly changes?: readonly ResourceChange[];
  readonly spec?: readonly SpecChange[];
  readonly findings?: readonly Finding[];
  readonly stacks?: readonly StackChange[];
  readonly trees?: Trees;
}

export function model({ changes = [], spec = [], stacks }: Parts): ChangeModel {
  const names = [...new Set(changes.map(({ stack }) => stack))].sort();
  const changed = names.map((name): StackChange => ({ name, action: "change", specPath: null, waitsFor: [], planned: false }));
  return { stacks: stacks ?? changed, changes, spec, coverage: { changed: changes.length, judged: changes.length, unknownTypes: [] } };
}

export function reviewOf({ findings = [], trees, ...parts }: Parts): Review {
  const made = model(parts);
  return {
    ...verdictOf(made, findings),
    counts: countsOf(made.changes),
    model: made,
    trees: trees ?? { base: { stacks: new Map() }, head: { stacks: new Map() } },
    findings,
    sides: { base: "main", head: "feature" },
    hasSpecs: true,
    catalogDate: "2026-09-01",
    today: "2026-09-02",
  };
}
