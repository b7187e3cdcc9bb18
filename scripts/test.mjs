#!/usr/bin/env node
/**
 * `npm test`: installs what is missing, then runs the tests that stay in their process. `--slow` runs those that start programs and Terraform,
 * `--all` every kind, `--nightly` properties with a seed of its own. Other arguments go to the test runner; a file runs whatever its kind.
 */
import { spawnSync } from "node:child_process";
import { installDependencies, root } from "./install.mjs";

const quick = ["pure", "constructs", "property"];
const kindsBy = { "--quick": quick, "--slow": ["process", "terraform", "forecast"], "--all": ["*"], "--nightly": quick };
const NIGHTLY_RUNS = "2000";

const given = process.argv.slice(2);
const chosen = given.find((each) => each in kindsBy) ?? (given.some((each) => !each.startsWith("-")) ? "--all" : "--quick");
const projects = kindsBy[chosen].map((kind) => `--project=${kind}`);
const others = given.filter((each) => !(each in kindsBy));

function vitest(env = {}) {
  const args = ["node_modules/vitest/vitest.mjs", "run", ...projects, ...others];
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, CHECKPOINT_DISABLE: "1", ...env },
  });
  return status ?? 1;
}

function nightly() {
  const seed = process.env.BERTH_SEED ?? String(Math.floor(Math.random() * 2 ** 31));
  const runs = process.env.BERTH_RUNS ?? NIGHTLY_RUNS;
  const again = `BERTH_SEED=${seed} BERTH_RUNS=${runs} npm run test:nightly`;
  console.log(`seed ${seed}, ${runs} runs of each property`);
  const status = vitest({ BERTH_SEED: seed, BERTH_RUNS: runs });
  if (status !== 0) console.log(`to repeat this: ${again}`);
  return status;
}

installDependencies();
if (chosen === "--all" && others.length === 0)
  spawnSync(process.execPath, ["scripts/install-checkov.mjs"], { cwd: root, stdio: "inherit" });
process.exit(chosen === "--nightly" ? nightly() : vitest());
