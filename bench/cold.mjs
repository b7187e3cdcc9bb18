/** The cold start: the Terraform of the quick-start example, compared with AWS CDK and one EKS cluster. */
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { measure } from "./measure.mjs";
import { playRounds, spread } from "./rounds.mjs";

export function benchCold({ root, folder, rounds, say }) {
  cpSync(join(root, "examples/quick-start"), join(folder, "quick-start"), { recursive: true });
  const output = (name) => {
    const path = join(folder, name);
    rmSync(path, { recursive: true, force: true });
    return path;
  };
  const contestants = {
    berth: () =>
      measure([join(root, "dist/cli/berth.js"), "synth", "--locked", "-f", join(folder, "quick-start/berth.yaml"), "-o", output("cold")]),
    awsCdk: () => measure([join(root, "bench/aws-cdk/app.cjs"), output("aws-cdk")]),
  };
  for (const warmUp of Object.values(contestants)) warmUp();
  const played = playRounds(rounds, contestants, (round, { berth, awsCdk }) =>
    say(`cold, round ${round + 1}: berth ${berth.wallSeconds.toFixed(2)} s, AWS CDK ${awsCdk.wallSeconds.toFixed(2)} s`),
  );
  const ratio = (figure) => spread(played.map(({ berth, awsCdk }) => berth[figure] / awsCdk[figure]));
  return [
    { what: "cold synth of the quick-start ÷ AWS CDK's one EKS cluster, wall", atMost: 0.35, spread: ratio("wallSeconds") },
    { what: "  the same, processor time", spread: ratio("cpuSeconds") },
    { what: "  the same, peak memory", atMost: 0.35, spread: ratio("peakMiB") },
  ];
}
