/** Runs the pinned checkov once over synthesized stacks, one folder each: its start takes far longer than the scan of a stack. */
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { promisify } from "node:util";
import { declaredIn } from "../conformance/check-stack";
import type { JsonObject } from "../conformance/json";
import { checkovRules } from "./rules";
import { addressAt, scratchOf } from "./scratch";

const checkov = join(__dirname, "../../.berth/checkov/bin/checkov");

export interface Failed {
  readonly rule: string;
  readonly stack: string;
  readonly address: string;
  /** The rule in checkov's words. */
  readonly meaning: string;
}

export interface Verdict {
  /** How many checks of core rules ran, by stack. */
  readonly ran: ReadonlyMap<string, number>;
  /** What failed, of core rules and others, by rule, stack and address. */
  readonly failed: readonly Failed[];
}

interface Check {
  readonly check_id: string;
  readonly check_name: string;
  readonly resource: string;
  readonly file_abs_path: string;
  readonly file_line_range: readonly [number, number];
}
interface Report {
  readonly results?: {
    readonly failed_checks: readonly Check[];
    readonly passed_checks: readonly Check[];
    readonly parsing_errors: readonly string[];
  };
}

/**
 * @param stacks content of each cdk.tf.json by the stack's name, which can be a path with `/`
 * @throws Error where checkov is not installed, cannot read a stack, or ran no check on a stack whose types the core rules judge: a
 * scanner that reads nothing passes everything
 */
export async function runCheckov(stacks: ReadonlyMap<string, JsonObject>): Promise<Verdict> {
  if (!existsSync(checkov)) throw new Error("checkov is not there: run node scripts/install-checkov.mjs");
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "berth-checkov-")));
  try {
    const scratches = new Map([...stacks].map(([stack, json]) => [stack, scratchOf(json)]));
    for (const [stack, scratch] of scratches) writeScratch(join(folder, stack), scratch);
    return verdictOf(await scan(folder), { folder, stacks, scratches });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeScratch(folder: string, scratch: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "cdk.tf.json"), scratch);
}

async function scan(folder: string): Promise<Report> {
  const args = ["--framework", "terraform_json", "--directory", folder, "--output", "json", "--compact", "--soft-fail", "--skip-download"];
  try {
    const { stdout } = await promisify(execFile)(checkov, args, { maxBuffer: 256 * 1024 * 1024 });
    return JSON.parse(stdout) as Report;
  } catch (error) {
    throw new Error(`checkov failed: ${(error as Error).message}`, { cause: error });
  }
}

interface Scanned {
  readonly folder: string;
  readonly stacks: ReadonlyMap<string, JsonObject>;
  readonly scratches: ReadonlyMap<string, string>;
}

function verdictOf({ results }: Report, { folder, stacks, scratches }: Scanned): Verdict {
  const stackOf = (file: string) => relative(folder, dirname(file));
  const unread = results?.parsing_errors ?? [];
  if (unread.length > 0) throw new Error(`checkov cannot read ${unread.map(stackOf).join(", ")}`);
  const { failed_checks = [], passed_checks = [] } = results ?? {};
  const core = [...failed_checks, ...passed_checks].filter(({ check_id }) => checkovRules.has(check_id));
  const ran = new Map([...stacks.keys()].map((stack) => [stack, 0]));
  for (const { file_abs_path } of core) ran.set(stackOf(file_abs_path), (ran.get(stackOf(file_abs_path)) ?? 0) + 1);
  const unjudged = [...stacks].filter(([stack, json]) => ran.get(stack) === 0 && isJudged(json)).map(([stack]) => stack);
  if (unjudged.length > 0) throw new Error(`checkov ran no check on ${unjudged.join(", ")}, whose types the core rules judge`);
  const failed = failed_checks.map((check): Failed => {
    const stack = stackOf(check.file_abs_path);
    const address = addressAt(scratches.get(stack) ?? "", check.file_line_range[0]) ?? check.resource;
    return { rule: check.check_id, stack, address, meaning: check.check_name };
  });
  return { ran, failed: failed.sort((a, b) => keyOf(a).localeCompare(keyOf(b))) };
}

const keyOf = ({ rule, stack, address }: Failed): string => `${rule} ${stack} ${address}`;

function isJudged(json: JsonObject): boolean {
  const judged = new Set([...checkovRules.values()].flatMap(({ types }) => types));
  return declaredIn(json).some(({ kind, type }) => judged.has(kind === "data" ? `data.${type}` : type));
}
