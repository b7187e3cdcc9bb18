/** Loaded into every measured process: says at its end what it used, and whether it loaded cdktf, on a line of the file that the environment names. */
const { appendFileSync } = require("node:fs");

process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const loadedCdktf = Object.keys(require.cache).some((path) => /node_modules[\\/](cdktf|@cdktf)[\\/]/.test(path));
  const line = { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMiB: maxRSS / 1024, loadedCdktf };
  appendFileSync(process.env.BERTH_BENCH_USAGE, `${JSON.stringify(line)}\n`);
});
