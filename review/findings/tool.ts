/** Both sides were synthesized by different versions of Berth, so not every change comes from the spec. */
import type { Json } from "../model/json";
import type { FindingCheck } from "./finding-check";

/** `data` of the finding about the tool. */
export interface ToolRow {
  readonly kind: "tool";
  readonly before: string;
  readonly after: string;
}

export const tool: FindingCheck = (_model, { base, head }) => {
  const [before, after] = [base.berth, head.berth];
  if (before === undefined || after === undefined || before === after) return [];
  const row: ToolRow = { kind: "tool", before, after };
  return [
    {
      kind: "tool",
      topic: "plan",
      weight: "info",
      message: `base was synthesized by Berth ${before}, head by ${after}: changes that no spec line caused come from the new version`,
      data: row as unknown as Json,
    },
  ];
};
