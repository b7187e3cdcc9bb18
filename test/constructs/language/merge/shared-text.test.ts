import { expect, it } from "vitest";
import { readTexts, twoLocations } from "../read-text";

it("an error in a text that many entries share by an alias is reported once, where it is written", () => {
  const clusters = Array.from(
    { length: 50 },
    (_, n) => `  c${n}: { location: use1, orchestrator: eks, labels: *all, logs: { retention: 8 } }`,
  );
  const { problems } = readTexts({
    "berth.yaml": `${twoLocations}x-all: &all { team: 1, owner: [a] }\nclusters:\n${clusters.join("\n")}\n`,
  });
  const labels = problems.filter(({ path }) => path.includes("labels"));
  expect(labels.map(({ code, path, place }) => `${code} ${path.join(".")} ${place?.line}`)).toEqual([
    expect.stringMatching(/^B2004 clusters\.c0\.labels\.team /),
    expect.stringMatching(/^B2003 clusters\.c0\.labels\.owner /),
  ]);
  expect(problems.filter(({ path }) => path.includes("retention"))).toHaveLength(50);
});
