/** Overrides that apply to changed resources, and overrides that were added, removed or changed. */
import { patternOf } from "../../constructs/platform/naming/pattern";
import type { Platform } from "../../constructs/platform/types/platform";
import { canonical } from "../compare/values";
import type { Finding, Weight } from "../model/finding";
import type { Json } from "../model/json";
import type { Tree } from "../model/tree";
import type { FindingCheck } from "./finding-check";

type Override = Platform["overrides"][number];

/** `data` of findings about overrides. */
export interface OverrideRow {
  readonly kind: "override";
  readonly state: "added" | "changed" | "removed" | "used";
  readonly stack: string;
  readonly resource: string;
  readonly before: Json | null;
  readonly after: Json | null;
  /** `STACK/ADDRESS` of the resources that it affects in changed stacks. */
  readonly touches: readonly string[];
}

const weights: Readonly<Record<OverrideRow["state"], Weight>> = { added: "review", changed: "review", removed: "info", used: "info" };

export const overrides: FindingCheck = (_model, { base, head }) => {
  if (base.platform === null || head.platform === null) return [];
  const old = keyed(base.platform.overrides);
  const now = keyed(head.platform.overrides);
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key) => {
    const [before, after] = [old.get(key), now.get(key)];
    const shown = after ?? before;
    if (shown === undefined) return [];
    const state =
      before === undefined ? "added" : after === undefined ? "removed" : isSame(before.override, after.override) ? "used" : "changed";
    const touches = touchedBy(shown.override, after === undefined ? base.tree : head.tree);
    return state === "used" && touches.length === 0
      ? []
      : [findingOf(state, before?.override, after?.override, touches, after?.index ?? null)];
  });
};

/** Overrides of the same stack and resource are matched by position. */
function keyed(all: readonly Override[]): Map<string, { readonly override: Override; readonly index: number }> {
  const seen = new Map<string, number>();
  return new Map(
    all.map((override, index) => {
      const place = JSON.stringify([override.stack, override.resource]);
      const count = seen.get(place) ?? 0;
      seen.set(place, count + 1);
      return [`${place} ${count}`, { override, index }];
    }),
  );
}

const isSame = (one: Override, other: Override): boolean => canonical(one.merge as Json) === canonical(other.merge as Json);

function touchedBy({ stack, resource }: Override, { stacks }: Tree): string[] {
  const [isStack, isResource] = [patternOf(stack), patternOf(resource)];
  return [...stacks.values()]
    .filter(({ name }) => isStack(name))
    .flatMap(({ name, resources }) => [...resources.keys()].filter(isResource).map((address) => `${name}/${address}`));
}

const MOST = 5;

function findingOf(
  state: OverrideRow["state"],
  before: Override | undefined,
  after: Override | undefined,
  touches: readonly string[],
  index: number | null,
): Finding {
  const { stack, resource } = (after ?? before) as Override;
  const row: OverrideRow = {
    kind: "override",
    state,
    stack,
    resource,
    before: (before?.merge as Json | undefined) ?? null,
    after: (after?.merge as Json | undefined) ?? null,
    touches,
  };
  const listed = touches.length > MOST ? `${touches.slice(0, MOST).join(", ")} and ${touches.length - MOST} more` : touches.join(", ");
  const names = Object.keys((after ?? before)?.merge ?? {}).join(", ");
  return {
    kind: `override-${state}`,
    topic: "override",
    weight: weights[state],
    message: `an override of ${resource} in ${stack === "*" ? "all stacks" : stack} (${names}) is ${state}${listed === "" ? "" : `: it touches ${listed}`}`,
    specPath: index === null ? null : `overrides.${index}`,
    data: row as unknown as Json,
  };
}
