/** Plans that were read; the hash tells whether the reviewed plan is the one that is applied. */
import type { Json } from "../model/json";
import type { FindingCheck } from "./finding-check";

/** `data` of findings about plans that were read. */
export interface PlanRow {
  readonly kind: "plan-read";
  readonly stack: string;
  readonly sha256: string | null;
}

export const plansRead: FindingCheck = (_model, { plans }) =>
  [...plans.values()].map(({ stack, sha256 }) => {
    const row: PlanRow = { kind: "plan-read", stack, sha256 };
    return {
      kind: "plan-read",
      topic: "plan" as const,
      weight: "info" as const,
      message: `the plan of ${stack} was read${sha256 === null ? "" : `; its SHA-256 is ${sha256}`}`,
      ...(sha256 !== null && { details: ["to verify before the apply: terraform show -json PLANFILE | sha256sum"] }),
      at: { stack, address: null },
      data: row as unknown as Json,
    };
  });
