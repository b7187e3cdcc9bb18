import { describe, expect, it } from "vitest";
import { brief, readMore, readTexts, twoLocations } from "../read-text";

const clusters = (more: string) => {
  const result = readMore(more);
  expect(brief(result)).toEqual([]);
  return result.spec?.clusters ?? {};
};

describe("a list of locations", () => {
  it("makes one entry for each, all else equal", () => {
    const made = clusters("clusters:\n  apps: { location: [use1, usw2], orchestrator: eks, metrics: false }\n");
    expect(Object.keys(made)).toEqual(["apps-use1", "apps-usw2"]);
    const [a, b] = Object.values(made);
    expect({ ...a, location: "x" }).toEqual({ ...b, location: "x" });
    expect([a?.location, b?.location]).toEqual(["use1", "usw2"]);
  });

  it("takes exceptions by location, the orchestrator too", () => {
    const made = clusters(`clusters:
  apps:
    location: [use1, usw2]
    orchestrator: eks
    pools: { general: { count: { min: 3, max: 9 }, spot: true } }
    access: { admins: ["arn:a"] }
    per: { usw2: { pools: { general: { count: 5 } }, access: { admins: null } }, use1: { orchestrator: ecs, pools: null } }
`);
    expect(made["apps-use1"]).toMatchObject({ orchestrator: "ecs", pools: {} });
    expect(made["apps-usw2"]).toMatchObject({ orchestrator: "eks", access: { admins: [] } });
    expect(made["apps-usw2"]?.pools.general).toMatchObject({ count: { min: 5, max: 5 }, spot: true });
  });

  it("of one makes an entry keyed by it; a location alone does not, and takes exceptions too", () => {
    const made = clusters(`clusters:
  list: { location: [use1], orchestrator: eks }
  alone: { location: use1, orchestrator: eks, per: { use1: { metrics: false } } }
`);
    expect(Object.keys(made)).toEqual(["list-use1", "alone"]);
    expect(made.alone?.metrics).toBe(false);
  });

  it("grows and shrinks without a change to other entries", () => {
    const entry = (list: string) => clusters(`clusters:\n  apps: { location: [${list}], orchestrator: eks }\n`)["apps-use1"];
    expect(entry("use1, usw2")).toEqual(entry("use1"));
    expect(entry("usw2, use1")).toEqual(entry("use1"));
  });

  it("can be left out with one location, which is filled in", () => {
    const one = twoLocations.split("\n").slice(0, 4).join("\n");
    const { spec } = readTexts({
      "berth.yaml": `${one}\nnetworks: { main: {} }\nclusters: { a: { orchestrator: eks, network: main } }\nregistries: { r: {} }\nhypervisors: { h: { hypervisor: kvm } }\n`,
    });
    expect(
      ["networks", "clusters", "registries", "hypervisors"].map((name) => Object.values(spec?.[name as "networks"] ?? {})[0]?.location),
    ).toEqual(Array(4).fill("use1"));
  });
});

describe("a former key", () => {
  const former = (more: string) => Object.entries(clusters(more)).map(([key, { renamedFrom }]) => `${key} ${renamedFrom ?? "-"}`);
  it.each([
    ["of a single entry stays as it is", "{ location: use1, orchestrator: eks, renamedFrom: old }", ["apps old"]],
    [
      "of a fleet goes with each location",
      "{ location: [use1, usw2], orchestrator: eks, renamedFrom: old }",
      ["apps-use1 old-use1", "apps-usw2 old-usw2"],
    ],
    [
      "in an exception is whole",
      "{ location: [use1, usw2], orchestrator: eks, per: { use1: { renamedFrom: prod } } }",
      ["apps-use1 prod", "apps-usw2 -"],
    ],
    [
      "is taken away by null in an exception",
      "{ location: [use1, usw2], orchestrator: eks, renamedFrom: old, per: { use1: { renamedFrom: null } } }",
      ["apps-use1 -", "apps-usw2 old-usw2"],
    ],
  ])("%s", (_what, entry, expected) => {
    expect(former(`clusters:\n  apps: ${entry}\n`)).toEqual(expected);
  });
});
