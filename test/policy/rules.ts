/** The scanners' rules that the defaults must pass: facts/policy-rules.json, made by scripts/make-policy-rules.mjs. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface PolicyRule {
  readonly id: string;
  readonly tool: string;
  readonly cloud: string;
  /** Resource types, data sources with `data.` before them. */
  readonly types: readonly string[];
  readonly meaning: string;
  readonly passesWhen?: string;
}

const coreRules = JSON.parse(readFileSync(join(__dirname, "../../facts/policy-rules.json"), "utf8")) as readonly PolicyRule[];

/** Core rules of checkov by id. */
export const checkovRules: ReadonlyMap<string, PolicyRule> = new Map(
  coreRules.filter(({ tool }) => tool === "checkov").map((rule) => [rule.id, rule]),
);
