/** Runs the pinned checkov over synthesized stacks, one folder a stack, and keeps what the core rules say. */
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
  readonly meaning: string;
}

export interface Verdict {
  readonly stack: string;
  /** How many checks of core rules ran. */
  readonly ran: number;
  readonly failed: readonly Failed[];
}

interface Check {
  readonly check_id: string;
  readonly resource: string;
  readonly file_line_range: readonly [number, number];
}
interface Report {
  readonly results?: { readonly failed_checks: readonly Check[]; readonly passed_checks: readonly Check[] };
  readonly summary?: { readonly parsing_errors: number };
}

/**
 * @throws Error where checkov is not installed, cannot read a stack, or ran no check on a stack whose types the core rules judge: a
 * scanner that reads nothing passes everything
 */
export async function runCheckov(stack: string, json: JsonObject): Promise<Verdict> {
  if (!existsSync(checkov)) throw new Error("checkov is not there: run node scripts/install-checkov.mjs");
  const scratch = scratchOf(json);
  const report = await scan(scratch, stack);
  const core = (checks: readonly Check[] = []) => checks.filter(({ check_id }) => checkovRules.has(check_id));
  const failed = core(report.results?.failed_checks).map((check) => failedOf(check, stack, scratch));
  const ran = core(report.results?.passed_checks).length + failed.length;
  if (report.summary && report.summary.parsing_errors > 0) throw new Error(`checkov cannot read ${stack}`);
  if (ran === 0 && isJudged(json)) throw new Error(`checkov ran no check on ${stack}, whose types the core rules judge`);
  return { stack, ran, failed };
}

async function scan(scratch: string, stack: string): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), "berth-checkov-"));
  try {
    writeFileSync(join(folder, "cdk.tf.json"), scratch);
    const args = ["--framework", "terraform_json", "--directory", folder, "--output", "json", "--soft-fail", "--skip-download"];
    const { stdout } = await promisify(execFile)(checkov, args, { maxBuffer: 256 * 1024 * 1024 });
    return JSON.parse(stdout) as Report;
  } catch (error) {
    throw new Error(`checkov failed on ${stack}: ${(error as Error).message}`, { cause: error });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function failedOf({ check_id, resource, file_line_range }: Check, stack: string, scratch: string): Failed {
  const address = addressAt(scratch, file_line_range[0]) ?? resource;
  return { rule: check_id, stack, address, meaning: checkovRules.get(check_id)?.meaning ?? "" };
}

function isJudged(json: JsonObject): boolean {
  const judged = new Set([...checkovRules.values()].flatMap(({ types }) => types));
  return declaredIn(json).some(({ kind, type }) => judged.has(kind === "data" ? `data.${type}` : type));
}
