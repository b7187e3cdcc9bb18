#!/usr/bin/env node
/**
 * Writes facts/policy-rules.json: the scanners' rules that the defaults must pass, those of scope `core`.
 *
 *   node scripts/make-policy-rules.mjs SOURCES_FOLDER
 *
 * The folder contains policy-rules.tsv.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readTable } from "./facts/tables.mjs";

const target = join(fileURLToPath(import.meta.url), "../../facts/policy-rules.json");

const compact = (row) => ({
  id: row.id,
  tool: row.tool,
  cloud: row.cloud,
  types: row["resource types"].split(","),
  meaning: row.meaning,
  ...(row["passes when"] && { passesWhen: row["passes when"] }),
});

const sources = process.argv[2];
if (sources) {
  const rules = readTable(join(sources, "policy-rules.tsv")).filter(({ scope }) => scope === "core");
  if (rules.length === 0) throw new Error("no rule of scope core: is this the right table?");
  writeFileSync(target, `[\n${rules.map((row) => JSON.stringify(compact(row))).join(",\n")}\n]\n`);
  console.log(`${rules.length} rules of scope core`);
} else {
  console.error("usage: node scripts/make-policy-rules.mjs SOURCES_FOLDER");
  process.exitCode = 1;
}
