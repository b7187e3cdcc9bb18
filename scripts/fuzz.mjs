#!/usr/bin/env node
/**
 * `npm run fuzz`: random specs, locks, files, trees, plans and signals until the time is over; test/fuzz contains one file for each target.
 *
 *   npm run fuzz -- --seconds 600                       ten minutes, divided among the targets (default: 120 seconds)
 *   npm run fuzz -- --only locks --seed 7 --path 12:0   one target; a failure prints these three
 */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { installed, root } from "./install.mjs";

const DEFAULT_SECONDS = "120";
const all = readdirSync(join(root, "test/fuzz")).flatMap((name) => (name.endsWith(".fuzz.ts") ? [name.replace(".fuzz.ts", "")] : []));

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: DEFAULT_SECONDS },
    seed: { type: "string", default: String(Math.floor(Math.random() * 2 ** 31)) },
    only: { type: "string" },
    path: { type: "string" },
  },
});
const { seconds, seed, only, path } = values;
if (!(Number(seconds) > 0) || !Number.isInteger(Number(seed)) || (only !== undefined && !all.includes(only))) {
  console.error(`usage: npm run fuzz -- [--seconds N] [--seed N] [--only ${all.join("|")}] [--path P]`);
  process.exit(2);
}
const targets = only === undefined ? all : [only];
installed();
console.log(`seed ${seed}, ${seconds} seconds for ${targets.join(", ")}`);
const files = targets.map((target) => `test/fuzz/${target}.fuzz.ts`);
const { status } = spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", "run", "--project=fuzz", ...files], {
  cwd: root,
  stdio: "inherit",
  env: {
    ...process.env,
    BERTH_FUZZ_SEED: seed,
    BERTH_FUZZ_SECONDS: String(Number(seconds) / targets.length),
    ...(path !== undefined && { BERTH_FUZZ_PATH: path }),
  },
});
process.exit(status ?? 1);
