#!/usr/bin/env node
/**
 * Synthesizes examples by the compiled command line, checked against their locks, and prints their folders. Each is synthesized once for
 * all who share BERTH_EXAMPLES: a folder that exists is whole. Arguments: names of examples, default all.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(fileURLToPath(import.meta.url), "../..");
const shared = process.env.BERTH_EXAMPLES ?? mkdtempSync(join(tmpdir(), "berth-examples-"));

const all = readdirSync(join(root, "examples")).filter((name) => existsSync(join(root, "examples", name, "berth.yaml")));

/** Two who need an example at the same time both synthesize it, and the folder of the first is kept. */
function synthesized(name) {
  const folder = join(shared, name);
  if (existsSync(folder)) return folder;
  const own = `${folder}.${process.pid}`;
  const args = ["dist/cli/berth.js", "synth", "--locked", "-f", join("examples", name, "berth.yaml"), "-o", own];
  execFileSync(process.execPath, args, { cwd: root, stdio: ["ignore", 2, 2] });
  try {
    renameSync(own, folder);
  } catch (error) {
    rmSync(own, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

const names = process.argv.length > 2 ? process.argv.slice(2) : all;
if (names.length === 0) throw new Error("there is no example");
mkdirSync(shared, { recursive: true });
try {
  for (const name of names) console.log(synthesized(name));
} catch (error) {
  // the command has said why
  process.exit(error.status ?? 1);
}
