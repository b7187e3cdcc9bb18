/** Destroyed and replaced resources, with the consequences. */

import { canonical } from "../compare/values";
import type { ResourceChange } from "../model/change";
import type { Finding, Weight } from "../model/finding";
import { ownValue } from "../model/json";
import { consequences } from "./consequences";
import { emptyingOf } from "./emptying";
import type { FindingCheck } from "./finding-check";

export const losses: FindingCheck = ({ changes }) => {
  const found = changes.flatMap((change) => (change.action === "delete" || change.action === "replace" ? lossOf(change) : []));
  const named = new Set(found.map(({ at }) => at?.stack));
  const others = new Map<string, ResourceChange[]>();
  for (const change of changes) if (isUnnamed(change)) others.set(change.stack, [...(others.get(change.stack) ?? []), change]);
  return [...found, ...[...others].map(([stack, gone]) => othersOf(stack, gone, named.has(stack)))];
};

/** Resources without data are counted and not listed one by one. */
const isUnnamed = ({ action, type }: ResourceChange): boolean =>
  action === "forget" || (action === "delete" && ownValue(consequences, type) === undefined);

/** Every stack that loses resources requires a review, once. */
function othersOf(stack: string, gone: readonly ResourceChange[], isKnown: boolean): Finding {
  const types = [...new Set(gone.map(({ type }) => type))].sort();
  const paths = [...new Set(gone.map(({ specPath }) => specPath))];
  return {
    kind: "destroyed-others",
    topic: "destroy",
    weight: isKnown ? "info" : "review",
    message: `${gone.length === 1 ? "one resource without data is" : `${gone.length} resources without data are`} destroyed in ${stack}: ${types.join(", ")}`,
    details: gone.map(({ address, action }) =>
      action === "forget" ? `${address}: removed from the state; the resource remains and is no longer managed` : address,
    ),
    at: { stack, address: null },
    specPath: paths.length === 1 ? (paths[0] ?? null) : null,
    data: { addresses: gone.map(({ address }) => address) },
  };
}

function lossOf(change: ResourceChange): Finding[] {
  const { stack, address, type, action, certainty, specPath } = change;
  const consequence = ownValue(consequences, type);
  if (consequence === undefined && action === "delete") return [];
  const protectedNow = (change.before ?? change.after)?.meta.preventDestroy === true;
  const words =
    consequence === undefined ? null : action === "replace" ? (consequence.replaced ?? consequence.destroyed) : consequence.destroyed;
  const verb = action === "delete" ? "is destroyed" : certainty === "certain" ? "is replaced" : "may be replaced";
  const gentle = action === "replace" && change.after?.meta.createBeforeDestroy === true;
  return [
    {
      kind: action === "delete" ? "destroyed" : "replaced",
      topic: action === "delete" ? "destroy" : "replace",
      weight: weightOf(
        consequence?.state ?? false,
        certainty === "certain",
        protectedNow && action === "replace" && change.after?.meta.preventDestroy === true,
      ),
      message: `${address} ${verb}${words === null ? "" : `: ${words}`}${gentle ? "; the new one is created first" : ""}`,
      details: [
        ...change.causes.map(({ path, certainty: how, through }) => causeText(change, path, how, through)),
        ...(action === "delete" ? emptyingOf(change) : []),
      ],
      at: { stack, address },
      specPath,
      data: { action, certainty, state: consequence?.state ?? false },
    },
  ];
}

/** A certain loss of data blocks; so does a plan that Terraform refuses. */
const weightOf = (state: boolean, sure: boolean, refused: boolean): Weight => (refused ? "block" : state && sure ? "block" : "review");

function causeText({ attributes }: ResourceChange, path: string, certainty: string, through: string | null): string {
  if (through !== null) return `${path} refers to ${through}, which is replaced`;
  const found = attributes.find((attribute) => attribute.path === path);
  const values = found === undefined ? "" : `: ${shown(found.before)} → ${shown(found.after)}`;
  return `${path} cannot be updated in place${certainty === "possible" ? " (possibly)" : ""}${values}`;
}

const shown = (value: unknown): string => {
  if (value === undefined) return "not set";
  const text = typeof value === "string" ? value : canonical(value as never);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
};
