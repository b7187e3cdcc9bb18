/** The picture in a comment, drawn by the forge, of a readable size. */
import type { RootContent } from "mdast";
import type { Review } from "../../model/review";
import { mermaid } from "../mermaid";
import { heading, paragraph } from "./blocks";
import { text } from "./inline";
import type { Section } from "./section";

const MANY = 45;
const FEW = 15;

export function picture(review: Review): Section {
  if (review.model.changes.length === 0) return [{ order: 0, left: null, blocks: () => [] }];
  const upTo = (limit: number) => (): RootContent[] => {
    const { text: drawing, drawn, of } = mermaid(review, limit);
    return [
      heading("Picture"),
      { type: "code", lang: "mermaid", value: drawing },
      ...(drawn < of ? [paragraph(text(`${drawn} of ${of} nodes are drawn, and one of several stacks with the same changes.`))] : []),
    ];
  };
  return [
    { order: 0, left: null, blocks: upTo(MANY) },
    { order: 8, left: `all but ${FEW} nodes of the picture`, blocks: upTo(FEW) },
    { order: 20, left: "the picture", blocks: () => [] },
  ];
}
