import { describe, expect, it } from "vitest";
import { renderLock } from "../../../../constructs/platform/lock/lock-file";
import { eks, faults, lockOf, platformOf, resolved, use1 } from "../platform";

const main = { location: "use1" };
const other = { ...use1, region: "us-west-2", account: "999999999999" };

describe("a platform", () => {
  const spec = {
    labels: { team: "payments" },
    networks: { main, old: { ...main, existing: { id: "vpc-1", private: { a: "subnet-1", b: "subnet-2" } } } },
    clusters: {
      apps: { ...eks, network: "main", labels: { tier: "web" }, version: "1.35" },
      own: eks,
      legacy: { ...eks, existing: "prod-2022" },
      aside: { ...eks, orchestrator: "ecs", network: "old", pools: { work: { zones: ["a"] } } },
    },
  };
  const platform = platformOf(spec);
  const cluster = (key: string) => platform.clusters.find((each) => each.key === key)!;

  it("is complete: no field is left out anywhere", () => {
    expect(JSON.parse(JSON.stringify(platform))).toEqual(platform);
  });

  it("gives everything identity, path, name and all labels", () => {
    expect(cluster("apps")).toMatchObject({
      id: "apps",
      path: "clusters.apps",
      name: "shop-prod-apps",
      location: "use1",
      labels: { team: "payments", tier: "web" },
      deletionProtection: true,
      encryption: { kind: "customer" },
      logs: { retentionDays: 90, to: null },
    });
  });

  it("lets a cluster use a network of another stack, an implicit or an existing one", () => {
    expect(cluster("apps").network).toMatchObject({
      kind: "stack",
      stack: "network-main",
      backend: { type: "local" },
      network: { key: "main" },
    });
    expect(cluster("own").network).toMatchObject({
      kind: "own",
      network: {
        id: "own",
        name: "shop-prod-own",
        egress: "nat-per-zone",
        ranges: ["10.65.0.0/16"],
        zones: [{ zone: "a" }, { zone: "b" }, { zone: "c" }],
      },
    });
    expect(cluster("aside")).toMatchObject({ network: { kind: "existing", network: { vpc: "vpc-1" } }, pools: [{ zones: ["a"] }] });
  });

  it("keeps existing clusters apart", () => {
    expect(platform.existingClusters).toEqual([
      { key: "legacy", path: "clusters.legacy", orchestrator: "eks", cloud: "aws", location: "use1", name: "prod-2022" },
    ]);
    expect(platform.units.map(({ stack }) => stack)).not.toContain("cluster-legacy");
  });

  it("does not depend on the order of keys, and gives a lock that the next run does not change", () => {
    const turn = (value: unknown): unknown =>
      typeof value !== "object" || value === null || Array.isArray(value)
        ? value
        : Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, each]) => [key, turn(each)]),
          );
    const turned = platformOf(turn(spec) as Record<string, unknown>);
    expect(JSON.stringify(turned)).toBe(JSON.stringify(platform));
    expect(renderLock(lockOf(spec, platform.lock))).toBe(renderLock(platform.lock));
  });

  it("changes no other byte by a rename", () => {
    const { apps, ...rest } = spec.clusters;
    const renamed = { ...spec, clusters: { ...rest, shop: { ...apps, renamedFrom: "apps" } } };
    const after = platformOf(renamed, platform.lock);
    const strip = (each: object) =>
      JSON.stringify(each).replaceAll("clusters.shop", "clusters.apps").replaceAll('"key":"shop"', '"key":"apps"');
    expect(strip(after.clusters.find(({ key }) => key === "shop")!)).toBe(strip(cluster("apps")));
    const later = platformOf({ ...spec, clusters: { ...rest, shop: apps } }, after.lock);
    expect(later.clusters).toEqual(after.clusters);
  });

  it("keeps the addresses of all other entries when a key is added or removed", () => {
    const more = platformOf({ ...spec, networks: { ...spec.networks, aaa: main } }, platform.lock);
    expect(more.networks.find(({ key }) => key === "main")).toEqual(platform.networks.find(({ key }) => key === "main"));
    expect(more.networks.find(({ key }) => key === "aaa")).toMatchObject({ ranges: ["10.66.0.0/16"] });
  });
});

describe("rights to pull", () => {
  const spec = {
    locations: { use1, usw2: other },
    registries: {
      images: {
        location: "use1",
        repositories: ["api"],
        readers: ["apps", "888888888888", "arn:aws:iam::777777777777:root"],
        mirrors: { "quay.io": {} },
      },
      base: { location: "use1", existing: "222222222222.dkr.ecr.us-east-1.amazonaws.com/base", readers: ["apps-use1"] },
    },
    clusters: { "apps-use1": eks, "apps-usw2": { ...eks, location: "usw2" }, web: { ...eks, location: "usw2" } },
  };

  it("follow the registry's readers and mirrors", () => {
    const pulls = Object.fromEntries(platformOf(spec).clusters.map(({ key, pulls }) => [key, pulls]));
    const ours = "arn:aws:ecr:us-east-1:123456789012:repository/shop-prod-images";
    expect(pulls).toEqual({
      "apps-use1": [
        {
          registry: "base",
          repositories: ["base", "base/*"].map((name) => `arn:aws:ecr:us-east-1:222222222222:repository/${name}`),
        },
        { registry: "images", repositories: [`${ours}/api`, `${ours}/quay.io/*`] },
      ],
      "apps-usw2": [],
      web: [],
    });
  });

  it("across accounts are granted by the registry", () => {
    const readers = ["apps-usw2", "888888888888", "arn:aws:iam::777777777777:root"];
    const platform = platformOf({ ...spec, registries: { images: { ...spec.registries.images, readers } } });
    expect(platform.registries[0]).toMatchObject({
      readerAccounts: ["888888888888", "999999999999"],
      readerPrincipals: ["arn:aws:iam::777777777777:root"],
    });
    expect(platform.clusters.find(({ key }) => key === "apps-usw2")?.pulls).toMatchObject([{ registry: "images" }]);
  });

  it("of a fleet go to all its clusters if none is in the registry's location", () => {
    const locations = { ...spec.locations, euw1: { ...use1, region: "eu-west-1" } };
    const registries = { images: { location: "euw1", repositories: ["api"], readers: ["apps"] } };
    const platform = platformOf({ ...spec, locations, registries });
    expect(platform.clusters.filter(({ pulls }) => pulls.length > 0).map(({ key }) => key)).toEqual(["apps-use1", "apps-usw2"]);
  });
});

describe("a registry without repositories", () => {
  it("has one for each image that names it or its fleet", () => {
    const image = (registry: string) => ({ context: "./api", registries: [registry], tag: "1.0.0" });
    const registries = { "images-use1": { location: "use1" } };
    const images = { web: image("images-use1"), api: image("images"), other: image("elsewhere") };
    expect(platformOf({ registries, images }).registries).toMatchObject([{ repositories: [{ id: "api" }, { id: "web" }] }]);
  });
});

describe("the problems of a spec", () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ["an unknown region", { locations: { use1: { ...use1, region: "us-est-1" } } }, ["B4015 locations.use1.region"]],
    ["labels that the clouds do not take", { labels: { "aws:a": "b" } }, ["B4017 labels.aws:a"]],
    ["an orchestrator of another cloud", { clusters: { apps: { ...eks, orchestrator: "gke" } } }, ["B4032 clusters.apps.orchestrator"]],
    [
      "a hypervisor of other clouds",
      { hypervisors: { lab: { hypervisor: "esxi", location: "use1" } } },
      ["B4033 hypervisors.lab.hypervisor"],
    ],
    [
      "a hypervisor that is not built",
      { hypervisors: { lab: { hypervisor: "xen", location: "use1" } } },
      ["B4031 hypervisors.lab.hypervisor"],
    ],
    [
      "a setting of managed hosts",
      { hypervisors: { lab: { hypervisor: "kvm", location: "use1", hosts: { type: "ve1" } } } },
      ["B4034 hypervisors.lab.hosts.type"],
    ],
    ["pods of an AWS network", { networks: { main: { ...main, pods: "100.64.0.0/10" } } }, ["B4034 networks.main.pods"]],
    [
      "a pool that outgrows its network",
      {
        networks: { main: { ...main, cidr: "10.1.0.0/20" } },
        clusters: { apps: { ...eks, network: "main", pools: { general: { count: { min: 3, max: 60 } } } } },
      },
      ["B4026 networks.main", "B4026 networks.main", "B4026 networks.main"],
    ],
    ["addresses that only apply knows", { addresses: "$" + "{var.addresses}", networks: { main } }, ["B4020 addresses"]],
  ])("include %s, at its path", (_what, spec, expected) => {
    expect(faults(spec)).toEqual(expected);
  });

  it("are all reported at once, without a platform and with an unchanged lock", () => {
    const spec = {
      networks: { main: { ...main, zones: 6 } },
      clusters: {
        apps: { ...eks, version: "1.99" },
        web: { ...eks, backup: {}, maintenance: { days: ["sunday"], start: "03:00", hours: 4 } },
      },
    };
    expect(faults(spec)).toEqual(["B4028 networks.main.zones", "B4050 clusters.apps.version", "B4060 clusters.web.maintenance"]);
    const before = lockOf({});
    expect(resolved(spec, before)).toMatchObject({ platform: null, lock: before });
  });

  it("are reported at the current key of a renamed entry", () => {
    expect(faults({ clusters: { shop: { ...eks, renamedFrom: "apps", version: "1.99" } } })).toEqual(["B4050 clusters.shop.version"]);
  });

  it("are not repeated for dependants of an invalid entry", () => {
    expect(faults({ networks: { main: { ...main, zones: 6 } }, clusters: { apps: { ...eks, network: "main" } } })).toEqual([
      "B4028 networks.main.zones",
    ]);
  });
});

describe("an update of pinned choices", () => {
  const spec = { clusters: { apps: eks } };
  const before = lockOf(spec);
  const old = {
    ...before,
    choices: {
      ...before.choices,
      "clusters.apps.version": { need: { written: null }, chosen: "1.33" },
      "clusters.apps.pools.system.machine": {
        ...before.choices["clusters.apps.pools.system.machine"]!,
        chosen: { types: ["m7i.4xlarge"], next: null },
      },
    },
  };
  const found = (update: string | true | null) => {
    const [cluster] = platformOf(spec, old, { update }).clusters;
    return [cluster?.orchestrator === "eks" && cluster.version, cluster?.pools[0]?.machines[0]?.type];
  };

  it("applies to all, to those below a path, or to none", () => {
    const machine = platformOf(spec).clusters[0]?.pools[0]?.machines[0]?.type;
    expect(found(null)).toEqual(["1.33", "m7i.4xlarge"]);
    expect(found(true)).toEqual(["1.34", machine]);
    expect(found("clusters.apps.pools")).toEqual(["1.33", machine]);
    expect(found("clusters.apps.version")).toEqual(["1.34", "m7i.4xlarge"]);
  });

  it("is an error for a path that the lock does not contain", () => {
    expect(faults(spec, old, { update: "clusters.nothing" })).toEqual(["B4005 "]);
  });
});
