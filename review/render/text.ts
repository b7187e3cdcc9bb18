/** The review for a terminal, or a log. */
import type { Review } from "../model/review";

/** Control characters of values would speak to the terminal. */
const inert = (text: string): string => text.replaceAll(/(?![\n\t])[\p{Cc}\p{Cf}]/gu, "\uFFFD");

export function renderText({ verdict, reasons, counts, findings, model }: Review): string {
  const { create, update, replace, delete: gone, move } = counts;
  const lines = [
    `${verdict.toUpperCase()}  +${create} ~${update} ±${replace} -${gone} →${move}`,
    ...reasons.map((reason) => `  ${reason}`),
    ...findings.flatMap(({ weight, message, details = [], fix }) => [
      `${weight}  ${message}`,
      ...details.map((detail) => `    ${detail}`),
      ...(fix === undefined ? [] : [`    fix: ${fix}`]),
    ]),
    ...model.spec.map(
      ({ path, before, after, place }) =>
        `${path}  ${JSON.stringify(before)} → ${JSON.stringify(after)}${place === null ? "" : `  (${place.file}:${place.line})`}`,
    ),
  ];
  return lines.map(inert).join("\n");
}
