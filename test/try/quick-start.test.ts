import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { changeText, tryDeployment } from "../../emulator";
import { withoutPython, withoutTerraform } from "../emulator/available";
import { SpecOverTime } from "../support/synthesized";

const spec = readFileSync(join(__dirname, "../../examples/quick-start/berth.yaml"), "utf8");
const missing = (await withoutTerraform()) ?? (await withoutPython());

describe.skipIf(missing)("the quick-start", () => {
  it("is deployed, has no further change, is changed in place, and is destroyed", async () => {
    const platform = new SpecOverTime();
    const first = await platform.synth(spec);
    expect(spec).toContain("count: 3");
    const second = await platform.synth(spec.replace("count: 3", "count: 4"));
    const report = await tryDeployment({ outdir: first, change: second });
    const results = [...report.deployed, ...report.changed];
    expect(
      results.flatMap(({ stack, error, drift }) => [...(error ? [`${stack}: ${error.message}`] : []), ...drift.map(changeText)]),
    ).toEqual([]);
    const tried = report.deployed.filter(({ skipped }) => skipped === undefined);
    expect(tried.map(({ stack }) => stack).sort()).toEqual(["cluster-apps", "cluster-jobs", "network-main", "registry-images"]);
    const shown = report.deployed.flatMap(({ stack, skipped, synthesized }) =>
      skipped === undefined ? [] : [[stack, skipped, synthesized > 20]],
    );
    expect(shown.filter(([stack]) => String(stack).startsWith("cluster-"))).toEqual([
      ["cluster-asia", expect.stringContaining("azurerm"), true],
      ["cluster-eu", expect.stringContaining("google"), true],
    ]);
    const changedOnes = report.changed.filter(({ skipped }) => skipped === undefined);
    const changed = Object.fromEntries(
      changedOnes.map(({ stack, counts: { created, updated, deleted } }) => [stack, [created, updated, deleted]]),
    );
    expect(changed).toEqual({
      "cluster-apps": [0, 1, 0],
      "cluster-jobs": [0, 0, 0],
      "network-main": [0, 0, 0],
      "registry-images": [0, 0, 0],
    });
    expect(report.destroyed).toHaveLength(4);
    expect(report.ok).toBe(true);
  }, 900_000);
});
