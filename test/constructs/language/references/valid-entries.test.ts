import { describe, expect, it } from "vitest";
import { readMore, readTexts } from "../read-text";

const kept = (more: string) => {
  const { spec, partial } = readMore(more);
  expect(spec).toBeNull();
  if (partial === null) return null;
  const { networks, clusters, registries, hypervisors } = partial;
  return Object.entries({ networks, clusters, registries, hypervisors }).flatMap(([section, entries]) =>
    Object.keys(entries).map((key) => `${section}.${key}`),
  );
};

describe("what passes to the next stage", () => {
  it.each([
    ["all but the invalid entry", "networks:\n  a: { location: use1, zones: 9 }\n  b: { location: use1 }\n", ["networks.b"]],
    [
      "none of a fleet whose fault all share",
      "networks:\n  a: { location: [use1, usw2], zones: 9 }\n  b: { location: use1 }\n",
      ["networks.b"],
    ],
    [
      "members of a fleet without the invalid exception",
      "networks:\n  a: { location: [use1, usw2], per: { usw2: { zones: 9 } } }\n",
      ["networks.a-use1"],
    ],
    [
      "no entry that needs an invalid one",
      "networks:\n  a: { location: use1, zones: 9 }\nclusters:\n  c: { location: use1, orchestrator: eks, network: a }\n  d: { location: use1, orchestrator: eks }\nregistries:\n  r: { location: use1, readers: [c] }\n",
      ["clusters.d"],
    ],
  ])("is %s", (_what, more, expected) => {
    expect(kept(more)).toEqual(expected);
  });

  it("is empty if the platform's own keys are invalid", () => {
    expect(kept("environment: Prod\nnetworks:\n  b: { location: use1 }\n")).toBeNull();
  });

  it("is nothing of a file that is no YAML", () => {
    expect(readTexts({ "berth.yaml": "a: [" })).toMatchObject({ spec: null, partial: null });
  });
});
