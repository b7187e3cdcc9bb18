/** Which lines of the spec caused which changes. */
import type { PhrasingContent, RootContent } from "mdast";
import { attribution, type Cause, pathOf } from "../../model/attribution";
import type { ResourceChange } from "../../model/change";
import type { Review } from "../../model/review";
import { valueText } from "../inert";
import { sign } from "../signs";
import { type Cell, heading, paragraph, table } from "./blocks";
import { bold, code, some, text } from "./inline";
import type { Section } from "./section";
import { lineOf } from "./where";

const MANY = 60;
const FEW = 10;

export function causes({ model, hasSpecs }: Review): Section {
  const nothing = { order: 0, left: null, blocks: () => [] } as const;
  if (model.changes.length === 0 && model.spec.length === 0) return [nothing];
  if (!hasSpecs) return [{ ...nothing, blocks: () => [paragraph(text("Causes are unknown because not both sides have a spec."))] }];
  const { causes: all, uncaused } = attribution(model);
  const sorted = [...all].sort((a, b) => b.changes.length - a.changes.length);
  const upTo = (limit: number) => (): RootContent[] => [
    heading("Caused by"),
    ...(sorted.length === 0 ? [] : [table(["In the spec", "From → to", "Line", "Resources"], sorted.slice(0, limit).map(rowOf))]),
    ...(sorted.length > limit ? [paragraph(bold(`and ${sorted.length - limit} more changes to the spec`))] : []),
    ...(uncaused.length === 0 ? [] : uncausedBy(uncaused)),
  ];
  return [
    { order: 0, left: null, blocks: upTo(MANY) },
    { order: 15, left: `changes to the spec beyond the ${FEW} with the most effects`, blocks: upTo(FEW) },
    { order: 35, left: "causes of the changes", blocks: () => [] },
  ];
}

const rowOf = (cause: Cause): Cell[] => {
  const [{ before, after, place }] = cause.specs;
  return [[code(pathOf(cause))], [code(valueText(before)), text(" → "), code(valueText(after))], lineOf(place), resources(cause.changes)];
};

/** By action, and a few by name. */
function resources(changes: readonly ResourceChange[]): PhrasingContent[] {
  if (changes.length === 0) return [text("none")];
  const counts = new Map<string, number>();
  for (const { action } of changes) counts.set(sign(action), (counts.get(sign(action)) ?? 0) + 1);
  const counted = [...counts].map(([each, count]) => `${each}${count}`).join(" ");
  return [code(counted), text(" "), ...some([...new Set(changes.map(({ address }) => address))])];
}

const uncausedBy = (changes: readonly ResourceChange[]): RootContent[] => [
  paragraph(bold("Not caused by the spec but by the tool or the lock file:"), text(" "), ...resources(changes)),
];
