import { describe, expect, it } from "vitest";
import type { Platform } from "../../../../constructs/platform/types/platform";
import type { UnitKind } from "../../../../constructs/platform/types/unit";
import { unitInputOf } from "../../../../constructs/platform/units/unit-input";
import { eks, lockOf, platformOf, use1, usw2 } from "../platform";

const chart = {
  chart: "oci://example.org/charts/collector",
  version: "0.110.0",
  namespace: "otel",
  values: { from: "nowhere", output: "x" },
};
const spec = {
  locations: { use1, usw2 },
  outside: { core: { type: "local", path: "core.tfstate" }, spare: { type: "local", path: "spare.tfstate" } },
  networks: { main: { location: "use1" } },
  registries: { images: { location: "use1", repositories: ["api"], replicas: ["usw2"] } },
  clusters: {
    apps: { ...eks, network: "main", addons: { otel: chart }, access: { admins: [{ from: "core", output: "role", item: 1 }] } },
    plain: { ...eks, location: "usw2" },
  },
  hypervisors: { lab: { location: "use1", hypervisor: "kvm", hosts: { machine: { cpu: 8 } } } },
  overrides: [
    { stack: "cluster-*", resource: "aws_eks_cluster.cluster", merge: { a: 1 } },
    { stack: "network-main", resource: "aws_vpc.vpc", merge: { a: 1 } },
    { stack: "*", resource: "aws_iam_role.*", merge: { a: 1 } },
  ],
};
const platform = platformOf(spec);
const input = (stack: string, of: Platform = platform) => unitInputOf(of, of.units.find((unit) => unit.stack === stack)!);

describe("units", () => {
  it("are in order of deployment, each after its dependencies", () => {
    expect(platform.units.map(({ stack, needs }) => [stack, needs])).toEqual([
      ["location-use1", []],
      ["network-main", []],
      ["registry-images", ["location-use1"]],
      ["cluster-apps", ["network-main"]],
      ["cluster-plain", []],
      ["addons-apps", ["cluster-apps"]],
      ["hosts-lab", []],
    ]);
  });

  it("are protected if they contain what cannot be restored", () => {
    expect(platform.units.filter((unit) => unit.protected).map(({ kind }) => kind)).toEqual([
      "network",
      "registry",
      "cluster",
      "cluster",
      "hosts",
    ]);
  });
});

describe("a unit input", () => {
  it.each<[string, UnitKind, object]>([
    ["location-use1", "location", { location: "use1" }],
    ["network-main", "network", { key: "main", kind: "managed" }],
    ["registry-images", "registry", { key: "images" }],
    ["cluster-apps", "cluster", { key: "apps", network: { kind: "stack", stack: "network-main" } }],
    ["cluster-plain", "cluster", { key: "plain", network: { kind: "own" } }],
    ["addons-apps", "addons", { key: "apps", clusterState: { stack: "cluster-apps", backend: { type: "local" } } }],
    ["hosts-lab", "hosts", { key: "lab" }],
  ])("of %s has kind %s and its resource", (stack, kind, resource) => {
    expect(input(stack)).toMatchObject({ kind, resource, unit: { stack }, platform: { name: "shop", environment: "prod" } });
  });

  it("contains only the other locations in which the unit has resources", () => {
    expect(input("registry-images").otherLocations.map(({ key }) => key)).toEqual(["usw2"]);
    expect(input("location-use1").otherLocations.map(({ key }) => key)).toEqual(["usw2"]);
    expect(input("cluster-apps").otherLocations).toEqual([]);
  });

  it("contains only the states that its resource references", () => {
    expect(Object.keys(input("cluster-apps").outside)).toEqual(["core"]);
    expect(input("network-main").outside).toEqual({});
  });

  it("contains the overrides whose stack matches, with their paths", () => {
    const paths = (stack: string) => input(stack).overrides.map(({ path }) => path);
    expect(paths("cluster-apps")).toEqual(["overrides.0", "overrides.2"]);
    expect(paths("network-main")).toEqual(["overrides.1", "overrides.2"]);
  });

  it("of a unit does not depend on other units", () => {
    const more = platformOf({ ...spec, networks: { ...spec.networks, zoo: { location: "usw2" } } }, lockOf(spec));
    for (const { stack } of platform.units) expect(input(stack, more)).toEqual(input(stack));
  });

  it("of a tombstone contains its location only", () => {
    const networks = { far: { location: "usw2", deletionProtection: false } };
    const gone = platformOf({ overrides: spec.overrides }, lockOf({ locations: { use1, usw2 }, networks }));
    expect(input("network-far", gone)).toMatchObject({
      kind: "tombstone",
      resource: null,
      overrides: [],
      outside: {},
      location: { region: "us-west-2" },
    });
  });

  it("of a unit of another platform is an error", () => {
    expect(() => unitInputOf(platform, { ...platform.units[1]!, stack: "network-none" })).toThrow("network-none is not a unit");
  });
});
