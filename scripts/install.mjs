/** Makes a fresh checkout ready: what the lock file names, and compiled sources. Does nothing that is done already. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(fileURLToPath(import.meta.url), "../..");

/** Runs a program in the checkout with its output shown; ends this process with its exit code where it fails. */
export function run(command, args) {
  try {
    execFileSync(command, args, { cwd: root, stdio: "inherit", env: { ...process.env, CHECKPOINT_DISABLE: "1" } });
  } catch (error) {
    process.exit(error.status ?? 1);
  }
}

/** What the lock file names, if nothing is installed yet. */
export function installDependencies() {
  if (!existsSync(join(root, "node_modules/.package-lock.json"))) {
    console.log("Installing what package-lock.json names (once, about a minute)");
    run("npm", ["ci", "--no-audit", "--no-fund"]);
  }
}

export function installed() {
  installDependencies();
  run(process.execPath, [join(root, "scripts/build.mjs")]);
}
