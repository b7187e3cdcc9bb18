/** Location of a finding: stacks, and the line of the spec. */
import type { PhrasingContent } from "mdast";
import type { FoldedFinding } from "../../model/fold-findings";
import { code, some, text } from "./inline";

type Line = { readonly file: string; readonly line: number } | null | undefined;

/** `berth.yaml:42` */
export const lineOf = (place: Line): PhrasingContent[] => (place ? [code(`${place.file}:${place.line}`)] : []);

/** How often, if more than once, and in which stacks. */
export function whereOf({ all, stacks, place }: Pick<FoldedFinding, "all" | "stacks" | "place">): PhrasingContent[] {
  const count = all.length > 1 ? [text(`${all.length} × `)] : [];
  const at = lineOf(place);
  return [...count, ...some(stacks), ...(at.length === 0 || all.length > 1 ? [] : [...(stacks.length > 0 ? [text(", ")] : []), ...at])];
}
