import { describe, expect, it } from "vitest";
import { brief, readMore } from "../read-text";

const world = `clusters:
  apps: { location: [use1, usw2], orchestrator: eks, pools: { general: {} } }
  jobs: { location: use1, orchestrator: ecs }
registries:
  images: { location: use1 }
images:
  api: { context: ., registries: [images], tag: "1" }
domains:
  example.org: { location: use1 }
`;
const read = (entry: string, image = "api") => readMore(`${world}services:\n  api: { image: "${image}", port: 80, ${entry} }\n`);
/** Problems other than that services, images and domains are not built. */
const faults = (entry: string) =>
  brief(read(entry))
    .filter((each) => !/ B800[123] /.test(each))
    .map((each) => each.split(" ").slice(1).join(" "));

describe("a service", () => {
  it("runs on all clusters of a fleet that it names", () => {
    expect([...(read("clusters: [apps, jobs]").services.get("api")?.keys() ?? [])]).toEqual(["apps-use1", "apps-usw2", "jobs"]);
  });

  it("is what its exceptions make of it, those of a cluster over those of its fleet", () => {
    const { services } = read(
      "clusters: [apps, jobs], cpu: 1, per: { apps: { cpu: 2, pools: [general] }, apps-usw2: { cpu: 3, port: null } }",
    );
    const on = [...(services.get("api") ?? [])].map(([cluster, { cpu, port, pools }]) => ({ cluster, cpu, port, pools }));
    expect(on).toEqual([
      { cluster: "apps-use1", cpu: 2, port: 80, pools: ["general"] },
      { cluster: "apps-usw2", cpu: 3, port: undefined, pools: ["general"] },
      { cluster: "jobs", cpu: 1, port: 80, pools: undefined },
    ]);
  });

  it.each([
    ["bad values of exceptions, where they stand", "clusters: [apps], per: { apps: { cpu: none } }", ["B2003 services.api.per.apps.cpu"]],
    [
      "faults that only an exception makes",
      "clusters: [apps, jobs], per: { jobs: { replicas: { min: 9, max: 2 } } }",
      ["B2305 services.api.per.jobs.replicas"],
    ],
    ["faults of the service once", "clusters: [apps, jobs], cpu: none, per: { jobs: { gpu: 1 } }", ["B2003 services.api.cpu"]],
    ["exceptions that are no map", "clusters: [apps], per: [1]", ["B2003 services.api.per"]],
    ["an exception that is no map", "clusters: [apps], per: { apps: 1 }", ["B2003 services.api.per.apps"]],
    ["a cluster twice", "clusters: [apps, apps-use1]", ["B2311 services.api.clusters.1"]],
    ["pools that one of its clusters lacks", "clusters: [apps, jobs], pools: [general]", ["B3001 services.api.pools.0"]],
    [
      "weights for a cluster that is not its own",
      "clusters: [apps], public: { host: a.example.org, weights: { apps: 1 } }",
      ["B3001 services.api.public.weights.apps"],
    ],
    ["a host shared out by nothing", "clusters: [apps], public: { host: a.example.org }", ["B2314 services.api.public.host"]],
  ])("is refused %s", (_what, entry, expected) => {
    expect(faults(entry)).toEqual(expected);
  });

  it.each([
    ["a pattern for its hosts", 'clusters: [apps], public: { host: "{cluster}.example.org" }'],
    ["weights", "clusters: [apps], public: { host: a.example.org, weights: { apps-use1: 1, apps-usw2: 1 } }"],
    ["a certificate of its own", "clusters: [jobs], public: { host: a.example.com, tls: { certificate: id } }"],
  ])("may have %s", (_what, entry) => {
    expect(faults(entry)).toEqual([]);
  });

  it.each([
    ["api", []],
    ["apj", ["B3001"]],
    [`example.org/api@sha256:${"0".repeat(64)}`, []],
    ["example.org/api:1.4.2", ["B2317"]],
  ])("runs an image of the spec, or one that is pinned: %s", (image, expected) => {
    const codes = read("clusters: [jobs]", image).problems.map(({ code }) => code);
    expect(codes.filter((code) => !code.startsWith("B8"))).toEqual(expected);
  });
});
