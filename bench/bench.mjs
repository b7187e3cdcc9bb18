#!/usr/bin/env node
/** `npm run bench`: Berth compared with AWS CDK and plain CDKTF, as ratios within one run. Options: --rounds N, --clusters N. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { benchCold } from "./cold.mjs";
import { benchFleet } from "./fleet.mjs";
import { benchReview } from "./review.mjs";
import { tableOf } from "./table.mjs";

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "5" }, clusters: { type: "string", default: "1000" }, only: { type: "string" } },
});
const root = join(fileURLToPath(import.meta.url), "../..");
const rival = join(root, "bench/aws-cdk");
if (!existsSync(join(rival, "node_modules"))) execFileSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: rival, stdio: "inherit" });
execFileSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", root], { stdio: "inherit" });

const folder = mkdtempSync(join(tmpdir(), "berth-bench-"));
const load = () =>
  loadavg()
    .map((value) => value.toFixed(1))
    .join(" ");
const settings = {
  root,
  folder,
  rounds: Number(values.rounds),
  clusters: Number(values.clusters),
  say: (text) => console.error(`· ${text}`),
};
const sections = {
  cold: benchCold,
  eks: benchFleet("eks", "EKS clusters"),
  mixed: benchFleet("mixed", "clusters on three clouds"),
  review: benchReview,
};
try {
  console.log(`Load before: ${load()}`);
  const rows = Object.entries(sections).flatMap(([name, bench]) =>
    values.only === undefined || values.only === name ? bench(settings) : [],
  );
  console.log(`Load after: ${load()}\n\n${tableOf(rows)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
