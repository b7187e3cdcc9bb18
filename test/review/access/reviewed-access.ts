/** Findings about access between two states of a stack, and what their cases are written with. */
import type { AccessRow } from "../../../review/access/rows";
import type { Finding } from "../../../review/model/finding";
import { reviewedStack, type StackJson } from "../trees";

export const found = (base: StackJson, head: StackJson): Finding[] =>
  reviewedStack(base, head).findings.filter(({ topic }) => topic === "access");
export const rows = (base: StackJson, head: StackJson): AccessRow[] => found(base, head).map(({ data }) => data as unknown as AccessRow);
export const json = (...Statement: unknown[]): string => JSON.stringify({ Version: "2012-10-17", Statement });
export const trust = (Principal: unknown, Condition?: unknown): string =>
  json({ Effect: "Allow", Principal, Action: "sts:AssumeRole", Condition });
export const role = (more: Record<string, unknown> = {}) => ({
  aws_iam_role: { r: { name: "r", assume_role_policy: trust({ Service: "ec2.amazonaws.com" }), ...more } },
});

/** A kind of source, the base, the head, its row, and the kind of finding. */
export type SourceCase = readonly [string, StackJson, StackJson, Partial<Record<keyof AccessRow, unknown>>, string];
