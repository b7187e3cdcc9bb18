#!/usr/bin/env node
/**
 * Installs the pinned checkov (test/policy/requirements.txt) into its own Python environment, .berth/checkov. Does nothing if the
 * environment was made from the same file.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(fileURLToPath(import.meta.url), "../..");
const requirements = join(root, "test/policy/requirements.txt");
const home = join(root, ".berth/checkov");
const stamp = join(home, "requirements.txt");

const run = (command, args) => execFileSync(command, args, { stdio: ["ignore", "inherit", "inherit"] });

function install(wanted) {
  rmSync(home, { recursive: true, force: true });
  run("python3", ["-m", "venv", home]);
  run(join(home, "bin/python"), ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", requirements]);
  writeFileSync(stamp, wanted);
}

const wanted = readFileSync(requirements, "utf8");
if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) {
  console.log(`${wanted.trim()} is in place`);
} else {
  try {
    install(wanted);
    console.log(`${wanted.trim()} installed`);
  } catch (error) {
    console.error(
      `${wanted.trim()} could not be installed: ${error.message}\nIt needs python3 (3.9 or later) with venv, and PyPI or a mirror that pip knows.`,
    );
    process.exitCode = 1;
  }
}
