/** The review for a terminal or a log, with safe values. */
import { wrapAnsi } from "fast-wrap-ansi";
import type { Paint } from "../../constructs/language/problems/format-problems";
import { attribution, pathOf } from "../model/attribution";
import type { ResourceChange } from "../model/change";
import type { Finding, Topic } from "../model/finding";
import { folded, type Row } from "../model/fold";
import { type FoldedFinding, foldedFindings } from "../model/fold-findings";
import type { Review, Verdict } from "../model/review";
import { headings } from "./headings";
import { inert, shortened, valueText } from "./inert";
import type { Renderer } from "./renderer";
import { sign, verbs } from "./signs";

const plain: Paint = { red: String, yellow: String, bold: String, dim: String };

/** Blocks with an empty line between; each line of a block is indented below its title. */
export const renderText: Renderer = (review, { paint = plain, width } = {}) => {
  const blocks = [
    head(review, paint),
    ...sections.map(({ title, topics }) => findingBlock(review, title, topics, paint)),
    causes(review, paint),
    changes(review, paint),
    [selfCheck(review)],
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => wrapped(line, width)).join("\n"))
    .join("\n\n");
};

const sections: readonly { readonly title: string; readonly topics: readonly Topic[] }[] = [
  { title: "Destroyed and replaced", topics: ["destroy", "replace"] },
  { title: "Access", topics: ["access"] },
  { title: "Exposure", topics: ["exposure"] },
  ...headings,
];

const shades: Readonly<Record<Verdict, keyof Paint>> = { blocked: "red", review: "yellow", safe: "bold", "no change": "bold" };
const REASONS = 10;

function head({ verdict, counts, reasons, sides }: Review, paint: Paint): string[] {
  const { create, update, replace, delete: gone, move } = counts;
  const title = paint[shades[verdict]](verdict.toUpperCase());
  const distinct = [...new Set(reasons.map(inert))];
  return [
    `${title}  +${create} ~${update} ±${replace} −${gone} →${move} moved  ${paint.dim(`${inert(sides.base)} → ${inert(sides.head)}`)}`,
    ...distinct.slice(0, REASONS).map((reason) => `  ${reason}`),
    ...(distinct.length > REASONS ? [`  and ${distinct.length - REASONS} more reasons, below`] : []),
  ];
}

function findingBlock({ findings }: Review, title: string, topics: readonly Topic[], paint: Paint): string[] {
  const meant = foldedFindings(findings.filter(({ topic }) => topics.includes(topic)));
  return meant.length === 0 ? [] : [paint.bold(title), ...meant.flatMap((finding) => findingLines(finding, paint))];
}

const weightShades: Readonly<Record<Finding["weight"], keyof Paint>> = { block: "red", review: "yellow", info: "dim" };
const STACKS = 4;

function findingLines(finding: FoldedFinding, paint: Paint): string[] {
  const { weight, message, details = [], fix, all, stacks, place } = finding;
  const count = all.length > 1 ? `${all.length} × ` : "";
  const line = place && all.length === 1 ? [`${place.file}:${place.line}`] : [];
  const where = inert([...some(stacks), ...line].join(", "));
  return [
    `  ${paint[weightShades[weight]](weight.padEnd(6))}  ${inert(message)}${where === "" ? "" : paint.dim(`  (${count}${where})`)}`,
    ...details.map((detail) => `          ${inert(detail)}`),
    ...(fix === undefined ? [] : [`          fix: ${inert(fix)}`]),
  ];
}

const some = (values: readonly string[]): string[] =>
  values.length <= STACKS ? [...values] : [...values.slice(0, STACKS - 1), `and ${values.length - STACKS + 1} more`];

function causes({ model, hasSpecs }: Review, paint: Paint): string[] {
  if (!hasSpecs) return model.changes.length === 0 ? [] : ["Causes are unknown because not both sides have a spec."];
  const { causes: all, uncaused } = attribution(model);
  if (all.length + uncaused.length === 0) return [];
  const lines = all.map((cause) => {
    const [{ before, after, place }] = cause.specs;
    const line = place === null ? "" : paint.dim(`  (${inert(place.file)}:${place.line})`);
    return `  ${inert(pathOf(cause))}  ${valueText(before)} → ${valueText(after)}${line}  ${paint.dim(`→ ${resources(cause.changes)}`)}`;
  });
  const rest = uncaused.length === 0 ? [] : [`  Not caused by the spec but by the tool or the lock file: ${resources(uncaused)}`];
  return [paint.bold("Caused by"), ...lines, ...rest];
}

const resources = (changes: readonly ResourceChange[]): string =>
  changes.length === 0
    ? "nothing"
    : inert(some([...new Set(changes.map(({ action, address }) => `${sign(action)} ${address}`))]).join(", "));

function changes({ model }: Review, paint: Paint): string[] {
  if (model.changes.length === 0) return [];
  const { rows, tagged, noise } = folded(model.changes);
  const tags = tagged.tags.map(({ key, before, after }) => `${inert(key)} ${valueText(before)} → ${valueText(after)}`);
  return [
    paint.bold("Changes"),
    ...rows.flatMap((row) => rowLines(row, paint)),
    ...(tagged.changes.length === 0 ? [] : [`  ${sign("update")} only tags of ${tagged.changes.length}: ${tags.join(", ")}`]),
    ...(noise === 0 ? [] : [paint.dim(`  ${noise} values that only the provider computes are not shown`)]),
  ];
}

const ADDRESS = 160;

function rowLines({ action, certainty, address, type, attributes, changes: all, stacks }: Row, paint: Paint): string[] {
  const shade = action === "delete" || action === "replace" ? paint.red : String;
  const verb = action === "update" ? "" : `  ${certainty === "possible" ? "may be " : ""}${verbs[action]}`;
  const from = all[0]?.movedFrom ?? null;
  const count = all.length > 1 ? `${all.length} × ` : "";
  const name = inert(shortened(address ?? type, ADDRESS));
  return [
    `  ${shade(sign(action))} ${count}${name}${verb}${from === null ? "" : ` from ${inert(from)}`}${paint.dim(`  (${inert(some(stacks).join(", "))})`)}`,
    ...attributes.map(({ path, before, after, through }) =>
      through === null
        ? `      ${inert(path)}: ${valueText(before)} → ${valueText(after)}`
        : `      ${inert(path)} follows ${inert(through)}`,
    ),
  ];
}

function selfCheck({ model: { coverage }, today, catalogDate }: Review): string {
  const { changed, judged, unknownTypes } = coverage;
  const unknown =
    changed === judged ? "" : `; ${changed - judged} of unknown types (${inert(unknownTypes.map(({ type }) => type).join(", "))})`;
  return `Checked ${judged} of ${changed} changed ${changed === 1 ? "resource" : "resources"}${unknown}. Day ${today}, catalogue of ${catalogDate}.`;
}

const LEAST = 40;

/** What does not fit goes on in the next line, two columns further in. */
function wrapped(line: string, width: number | undefined): string {
  if (width === undefined || width < LEAST) return line;
  const [indent = ""] = /^ */.exec(line) ?? [];
  const [first = "", ...more] = wrapAnsi(line.slice(indent.length), width - indent.length - 2, { hard: true, trim: true }).split("\n");
  return [`${indent}${first}`, ...more.map((each) => `${indent}  ${each}`)].join("\n");
}
