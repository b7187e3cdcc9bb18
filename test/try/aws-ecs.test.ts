import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { changeText, tryDeployment } from "../../emulator";
import { withoutPython, withoutTerraform } from "../emulator/available";
import { SpecOverTime } from "../support/synthesized";

const spec = readFileSync(join(__dirname, "../../examples/aws-ecs/berth.yaml"), "utf8");
const missing = (await withoutTerraform()) ?? (await withoutPython());

describe.skipIf(missing)("hosts and nodes of ECS", () => {
  it("are deployed from their vendors' images, have no further change, and are destroyed", async () => {
    const outdir = await new SpecOverTime().synth(spec);
    const { ok, deployed, destroyed } = await tryDeployment({ outdir, stacks: ["cluster-render", "hosts-builders"] });
    const troubles = deployed.flatMap(({ stack, error, drift }) => [
      ...(error ? [`${stack}: ${error.message}`] : []),
      ...drift.map(changeText),
    ]);
    expect(troubles).toEqual([]);
    expect(destroyed.map(({ stack }) => stack)).toEqual(expect.arrayContaining(["cluster-render", "hosts-builders", "network-main"]));
    expect(ok).toBe(true);
  }, 600_000);
});
