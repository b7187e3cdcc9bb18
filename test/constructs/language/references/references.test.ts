import { describe, expect, it } from "vitest";
import { brief, readMore } from "../read-text";

const ok = (more: string) => {
  const result = readMore(more);
  expect(brief(result)).toEqual([]);
  return result.spec;
};
const networks = "networks:\n  main: { location: [use1, usw2] }\n  lone: { location: use1 }\n";
const cluster = (entry: string) => `clusters:\n  apps: { orchestrator: eks, ${entry} }\n`;
const networksOf = (more: string) => Object.values(ok(networks + more)?.clusters ?? {}).map(({ network }) => network);

describe("a reference to a network", () => {
  it.each([
    ["by a fleet's key means the entry of the same location", "location: [use1, usw2], network: main", ["main-use1", "main-usw2"]],
    ["by a made key means that entry", "location: usw2, network: main-usw2", ["main-usw2"]],
    ["by a single key means that entry", "location: use1, network: lone", ["lone"]],
    ["may be left out", "location: use1", [undefined]],
  ])("%s", (_what, entry, expected) => {
    expect(networksOf(cluster(entry))).toEqual(expected);
  });

  it("may be made in an exception alone", () => {
    expect(networksOf(cluster("location: [use1, usw2], per: { use1: { network: lone } }"))).toEqual(["lone", undefined]);
  });

  it("is refused if the network is elsewhere, once for all invalid members", () => {
    const result = readMore(`${networks}${cluster("location: [use1, usw2], network: lone")}`);
    expect(brief(result)).toEqual(["10:63 B3002 clusters.apps.network"]);
    expect(result.problems[0]).toMatchObject({
      message: "Network lone is in use1, not in usw2",
      value: "lone",
      allowed: "main",
      fix: "write main",
    });
  });

  it("to an entry that exists but is invalid draws no finding of its own", () => {
    expect(brief(readMore(`networks:\n  main: { location: use1, zones: 9 }\n${cluster("location: use1, network: main")}`))).toEqual([
      "7:34 B2007 networks.main.zones",
    ]);
  });

  it("to a note is refused: nothing keyed x-… is an entry", () => {
    const { problems } = readMore(`networks:\n  x-main: { location: use1 }\n${cluster("location: use1, network: x-main")}`);
    expect(problems).toMatchObject([{ code: "B3001", message: "networks has no entry x-main; keys that begin with x- are ignored" }]);
  });

  it("to one that was removed is refused", () => {
    expect(brief(readMore(`networks:\n  main: null\n${cluster("location: use1, network: main")}`))).toEqual([
      "9:55 B3001 clusters.apps.network",
    ]);
  });
});

describe("references of registries", () => {
  it("name clusters, a fleet by its key, and principals outside", () => {
    const spec = ok(
      `${cluster("location: [use1, usw2]")}registries:\n  images: { location: use1, readers: [apps, "999999999999", "arn:aws:iam::1:root"] }\n`,
    );
    expect(spec?.registries.images?.readers).toEqual(["apps-use1", "apps-usw2", "999999999999", "arn:aws:iam::1:root"]);
  });
});

describe("references to other Terraform", () => {
  const outside = "outside: { core: { type: local, path: core.tfstate } }\n";
  it.each([
    ["in a list", "access: { admins: [{ from: cor, output: a }] }", "clusters.apps.access.admins.0.from"],
    ["in a map", "roles: { nodes: { from: cor, output: a } }", "clusters.apps.roles.nodes.from"],
    ["in a choice", "encryption: { key: { from: cor, output: a } }", "clusters.apps.encryption.key.from"],
  ])("name a state of outside: %s", (_what, entry, path) => {
    const { problems } = readMore(outside + cluster(`location: use1, ${entry}`));
    expect(problems).toMatchObject([{ code: "B3001", value: "cor", allowed: "core", fix: "write core" }]);
    expect(problems[0]?.path.join(".")).toBe(path);
    expect(brief(readMore(outside + cluster(`location: use1, ${entry.replace("cor,", "core,")}`)))).toEqual([]);
  });

  it("are not looked for in the values of charts", () => {
    const chart = 'addons: { otel: { chart: "oci://a", version: 1.2.3, namespace: a, values: { from: x, output: y } } }';
    expect(brief(readMore(cluster(`location: use1, ${chart}`)))).toEqual([]);
  });
});

describe("waivers", () => {
  it.each(["clusters.apps", "clusters.apps-use1.pools.*", "clusters.*", "*.apps", "state", "clusters"])("may be at %s", (at) => {
    expect(brief(readMore(`${cluster("location: [use1]")}waivers:\n  - { rule: unprotected, at: "${at}", reason: x }\n`))).toEqual([]);
  });
});
