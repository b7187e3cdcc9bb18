/** Runs a Node program once and measures it. */
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const reporter = join(fileURLToPath(import.meta.url), "../report-usage.cjs");
const usageFile = join(tmpdir(), `berth-bench-${process.pid}.jsonl`);

/**
 * @param args of node: a script and its arguments
 * @param accepted exit codes of a successful run
 * @returns wall and processor time in seconds over all its processes, the peak memory of the largest in MiB, and whether one loaded cdktf
 * @throws Error with its output where it fails
 */
export function measure(args, accepted = [0]) {
  rmSync(usageFile, { force: true });
  const env = {
    ...process.env,
    NODE_OPTIONS: `--require ${reporter}`,
    BERTH_BENCH_USAGE: usageFile,
    CHECKPOINT_DISABLE: "1",
    NO_COLOR: "1",
  };
  const started = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: "utf8", maxBuffer: 1 << 28 });
  const wallSeconds = Number(process.hrtime.bigint() - started) / 1e9;
  if (!accepted.includes(status)) throw new Error(`node ${args.join(" ")} ended with ${status}\n${stdout}\n${stderr}`);
  const used = readFileSync(usageFile, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  return {
    wallSeconds,
    cpuSeconds: used.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
    peakMiB: Math.max(...used.map(({ peakMiB }) => peakMiB)),
    loadedCdktf: used.some(({ loadedCdktf }) => loadedCdktf),
  };
}
