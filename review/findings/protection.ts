/** Loosened or lost protection: deletion, encryption, boot, network and others. */
import { referencesIn } from "../compare/references";
import { isIgnored } from "../compare/resources";
import { redacted } from "../compare/sensitive";
import { valuesAt } from "../compare/values";
import type { ChangeModel, ResourceChange } from "../model/change";
import type { Finding } from "../model/finding";
import type { Json } from "../model/json";
import { awsLoosenings } from "../protection/aws";
import { azureLoosenings } from "../protection/azure";
import { googleLoosenings } from "../protection/google";
import { guards } from "../protection/guards";
import type { Guard, Loosening } from "../protection/loosening";
import type { FindingCheck } from "./finding-check";

/** `data` of findings about protection. */
export interface ProtectionRow {
  readonly kind: "protection";
  readonly guard: Guard;
  /** The attribute's path without indexes, or `lifecycle.prevent_destroy`; null: the resource was removed. */
  readonly path: string | null;
  readonly before: Json;
  readonly after: Json;
}

const loosenings: Readonly<Record<string, readonly Loosening[]>> = { ...awsLoosenings, ...googleLoosenings, ...azureLoosenings };

export const protection: FindingCheck = (model) =>
  model.changes.flatMap((change) => {
    if (change.action === "delete" || change.action === "forget") return lostGuard(change, model);
    if (change.before === null || change.after === null) return [];
    return [
      ...preventDestroy(change),
      ...(Object.hasOwn(loosenings, change.type) ? (loosenings[change.type] ?? []) : []).flatMap((each) => loosened(change, each)),
    ];
  });

function preventDestroy(change: ResourceChange): Finding[] {
  if (change.before?.meta.preventDestroy !== true || change.after?.meta.preventDestroy !== false) return [];
  const row = { guard: "deletion", path: "lifecycle.prevent_destroy", before: true, after: false } as const;
  return [finding(change, "can be destroyed by Terraform: prevent_destroy is removed", row)];
}

function loosened(change: ResourceChange, { path, isLooser, guard, words }: Loosening): Finding[] {
  if (isIgnored(path, change.after?.meta.ignoreChanges ?? [])) return [];
  const [before, after] = sidesOf(change, path);
  if (!isLooser(before, after)) return [];
  const [was, is] = [before, after].map((values) => redacted(shown(values), path.split(".").at(-1) ?? "") ?? null) as [Json, Json];
  return [finding(change, words, { guard, path, before: was, after: is })];
}

const shown = (values: readonly Json[]): Json => (values.length <= 1 ? (values[0] ?? null) : values);

/** Values of both sides at a path; for a change that only a plan shows, the plan's values. */
function sidesOf({ source, attributes, before, after }: ResourceChange, path: string): readonly [readonly Json[], readonly Json[]] {
  const steps = path.split(".");
  if (source !== "plan") return [valuesAt(before?.attributes, steps), valuesAt(after?.attributes, steps)];
  const same = attributes.filter(
    (each) =>
      each.path
        .split(".")
        .filter((step) => !/^(?:\d+|\*)$/.test(step))
        .join(".") === path,
  );
  const said = (values: readonly (Json | undefined)[]): Json[] => values.filter((value) => value !== undefined && value !== null) as Json[];
  return [said(same.map((each) => each.before)), said(same.map((each) => each.after))];
}

/** Nothing is lost if the protected resource is removed too, or if another guard replaces this one. */
function lostGuard(change: ResourceChange, { changes, stacks }: ChangeModel): Finding[] {
  const lost = Object.hasOwn(guards, change.type) ? guards[change.type] : undefined;
  if (lost === undefined || stacks.some(({ name, action }) => name === change.stack && action === "delete")) return [];
  const targets = referencesIn(change.before?.attributes).map(({ address }) => address);
  const inStack = changes.filter(({ stack }) => stack === change.stack);
  const isGone = inStack.some(({ address, action }) => action === "delete" && targets.includes(address) && address !== change.address);
  const isReplaced = inStack.some(
    ({ type, action, after }) =>
      action === "create" && type === change.type && referencesIn(after?.attributes).some(({ address }) => targets.includes(address)),
  );
  if (isGone || isReplaced) return [];
  return [finding(change, `is removed: ${lost.words}`, { guard: lost.guard, path: null, before: null, after: null })];
}

function finding({ stack, address, specPath }: ResourceChange, words: string, row: Omit<ProtectionRow, "kind">): Finding {
  const data: ProtectionRow = { kind: "protection", ...row };
  return {
    kind: `protection-${row.guard.replaceAll(" ", "-")}`,
    topic: "protection",
    weight: "review",
    message: `${address} ${words}`,
    details: row.path === null ? [] : [`${row.path}: ${text(row.before)} → ${text(row.after)}`],
    at: { stack, address },
    specPath,
    data: data as unknown as Json,
  };
}

const LONGEST = 80;
function text(value: Json): string {
  if (value === null) return "not set";
  const full = typeof value === "string" ? value : JSON.stringify(value);
  return full.length > LONGEST ? `${full.slice(0, LONGEST - 1)}…` : full;
}
