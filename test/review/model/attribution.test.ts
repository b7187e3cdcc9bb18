import { describe, expect, it } from "vitest";
import { attribution, pathOf } from "../../../review/model/attribution";
import type { SpecChange } from "../../../review/model/change";
import { attribute, change, model } from "../changed";
import { reviewed } from "../reviewed";

const written = (path: string, line = 1, before: unknown = 1, after: unknown = 2): SpecChange =>
  ({ path, before, after, place: { file: "berth.yaml", line } }) as SpecChange;
const made = (stack: string, address: string, specPath: string | null) => change({ stack, address, specPath, action: "create" });

/** Addresses by the path that caused them. */
function caused(...[parts]: Parameters<typeof model>): Record<string, string[]> {
  const { causes, uncaused } = attribution(model(parts));
  const rows = causes.map((cause) => [pathOf(cause), cause.changes.map(({ address }) => address)]);
  return Object.fromEntries([...rows, ["", uncaused.map(({ address }) => address)]]);
}

describe("8. Attribution", () => {
  it("a key below what a resource was made for, or at it or around it, caused it", () => {
    const changes = [made("s", "a.pool", "clusters.x.pools.gpu"), made("s", "a.other", "clusters.y.pools.gpu")];
    expect(caused({ changes, spec: [written("clusters.x.pools.gpu.count.max"), written("clusters.y", 2, undefined, {})] })).toEqual({
      "clusters.x.pools.gpu.count.max": ["a.pool"],
      "clusters.y": ["a.other"],
      "": [],
    });
  });

  it("the longest match wins: a pool's key is not said of the cluster, nor the cluster's of the pool", () => {
    const changes = [made("s", "a.cluster", "clusters.x"), made("s", "a.pool", "clusters.x.pools.gpu")];
    expect(caused({ changes, spec: [written("clusters.x.version"), written("clusters.x.pools.gpu.count.max")] })).toEqual({
      "clusters.x.version": ["a.cluster"],
      "clusters.x.pools.gpu.count.max": ["a.pool"],
      "": [],
    });
  });

  it("a name that only begins alike is no match", () => {
    expect(caused({ changes: [made("s", "a.b", "clusters.web")], spec: [written("clusters.web-two.version")] })).toEqual({
      "clusters.web-two.version": [],
      "": ["a.b"],
    });
  });

  it("effects of a replacement are attributed to its cause", () => {
    const follows = change({
      stack: "cluster-x",
      address: "a.follower",
      specPath: "clusters.x",
      attributes: [attribute({ path: "vpc", through: "network-n/a.network" })],
    });
    expect(caused({ changes: [made("network-n", "a.network", "networks.n"), follows], spec: [written("networks.n.range")] })).toEqual({
      "networks.n.range": ["a.network", "a.follower"],
      "": [],
    });
  });

  it("without a key of its own, a stack is led back to the unit that it waits for", () => {
    const stacks = [
      { name: "network-n", action: "change", specPath: "networks.n", waitsFor: [], planned: false },
      { name: "cluster-x", action: "change", specPath: "clusters.x", waitsFor: [{ stack: "network-n", outputs: ["id"] }], planned: false },
    ] as const;
    const spec = [written("networks.n.ranges")];
    expect(caused({ changes: [made("cluster-x", "a.b", "clusters.x")], spec, stacks })).toMatchObject({ "networks.n.ranges": ["a.b"] });
  });

  it("what is written for everything caused what nothing else did", () => {
    expect(caused({ changes: [made("s", "a.b", "clusters.x")], spec: [written("name")] })).toEqual({
      name: ["a.b"],
      "": [],
    });
  });

  it("labels caused what is changed in tags alone, and nothing else", () => {
    const tagged = change({
      stack: "s",
      address: "a.tagged",
      specPath: "clusters.x",
      attributes: [attribute({ path: "tags", before: {}, after: { team: "b" } })],
    });
    const changes = [tagged, made("s", "a.made", "clusters.x")];
    const spec = [written("clusters.x.version"), written("clusters.y.labels.team"), written("labels.team")];
    expect(caused({ changes, spec })).toEqual({
      "clusters.x.version": ["a.made"],
      "clusters.y.labels.team": [],
      "labels.team": ["a.tagged"],
      "": [],
    });
  });

  it("what a location has for its units comes and goes with them", () => {
    const spec = [
      written("registries.images", 1, { location: "use1" }, undefined),
      written("registries.other", 2, { location: "usw2" }, undefined),
    ];
    expect(caused({ changes: [made("location-use1", "a.b", "locations.use1")], spec })).toMatchObject({
      "registries.images": ["a.b"],
      "": [],
    });
  });

  it("what has no cause is said", () => {
    expect(
      caused({ changes: [made("s", "a.b", "clusters.x"), made("s", "a.c", null)], spec: [written("clusters.y.version")] }),
    ).toMatchObject({
      "": ["a.b", "a.c"],
    });
  });

  it("one line of a fleet is one cause, with its file and line, and the resources of every location", () => {
    const spec = (max: number) => `clusters:
  web: { orchestrator: eks, location: [use1, usw2], pools: { general: { count: { min: 1, max: ${max} } } } }
`;
    const { causes, uncaused } = attribution(reviewed(spec(3), spec(8)).model);
    expect(uncaused).toEqual([]);
    expect(causes.map((cause) => [pathOf(cause), cause.specs[0].place?.line, cause.changes.map(({ stack }) => stack)])).toEqual([
      ["clusters.*.pools.general.count.max", 8, ["cluster-web-use1", "cluster-web-usw2"]],
    ]);
  });
});
