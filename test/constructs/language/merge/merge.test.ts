import { describe, expect, it } from "vitest";
import { merge } from "../../../../constructs/language/merge/merge";
import { authoringShape } from "../../../../constructs/language/schema-shape/authoring";

const merged = (base: unknown, over: unknown) => merge(merge({}, base, authoringShape()), over, authoringShape());
const cluster = (entry: unknown) => ({ clusters: { apps: entry } });
const pool = (entry: unknown) => cluster({ pools: { general: entry } });

describe("merging", () => {
  it.each([
    [
      "maps key by key",
      cluster({ version: "1.34", mode: "pools" }),
      cluster({ version: "1.35" }),
      cluster({ version: "1.35", mode: "pools" }),
    ],
    ["maps of maps", pool({ spot: true }), pool({ os: "linux" }), pool({ spot: true, os: "linux" })],
    [
      "new entries in addition to old ones",
      { networks: { a: { zones: 2 } } },
      { networks: { b: {} } },
      { networks: { a: { zones: 2 }, b: {} } },
    ],
    ["values of charts key by key", addon({ a: { b: 1, c: 2 } }), addon({ a: { b: 3 } }), addon({ a: { b: 3, c: 2 } })],
    ["maps over text", cluster({ fargate: true }), cluster({ fargate: { spotShare: 3 } }), cluster({ fargate: { spotShare: 3 } })],
    [
      "replicas key by key",
      service({ replicas: { min: 2, max: 4 } }),
      service({ replicas: { max: 9 } }),
      service({ replicas: { min: 2, max: 9 } }),
    ],
  ])("takes %s", (_what, base, over, expected) => {
    expect(merged(base, over)).toEqual(expected);
  });

  it.each([
    ["a list", cluster({ access: { from: ["a", "b"] } }), cluster({ access: { from: ["c"] } })],
    ["state", { state: { type: "s3", bucket: "b", region: "r" } }, { state: { type: "local" } }],
    [
      "the state of a location",
      { locations: { a: { state: { type: "s3", bucket: "b" } } } },
      { locations: { a: { state: { type: "local" } } } },
    ],
    ["machine", pool({ machine: { cpu: 4, memory: "16Gi" } }), pool({ machine: { type: "m7i.xlarge" } })],
    ["count", pool({ count: { min: 1, max: 2 } }), pool({ count: { min: 2 } })],
    ["image", guest({ image: { url: "u", sha256: "s" } }), guest({ image: { box: {} } })],
    ["encryption", cluster({ encryption: { key: { from: "a", output: "b" } } }), cluster({ encryption: { key: "id" } })],
    ["tls", service({ public: { tls: { certificate: "a" } } }), service({ public: { tls: {} } })],
    ["weights", service({ public: { weights: { a: 1, b: 2 } } }), service({ public: { weights: { c: 3 } } })],
    ["keep", { registries: { a: { keep: { untagged: "1d" } } } }, { registries: { a: { keep: { tagged: 5 } } } }],
    ["each of secrets", service({ secrets: { A: { aws: "x" } } }), service({ secrets: { A: { google: "y" } } })],
  ])("replaces %s whole", (_what, base, over) => {
    expect(merged(base, over)).toEqual(over);
  });

  it("keeps the other secrets", () => {
    const over = merged(service({ secrets: { A: { aws: "x" }, B: { aws: "z" } } }), service({ secrets: { A: { google: "y" } } }));
    expect(over).toEqual(service({ secrets: { A: { google: "y" }, B: { aws: "z" } } }));
  });

  it("takes entries for what they are, whatever they are called", () => {
    const base = { clusters: { machine: { mode: "pools" }, state: { mode: "pools" } }, services: { image: { port: 80 } } };
    const over = { clusters: { machine: { version: "1.35" }, state: {} }, services: { image: { gpu: 1 } } };
    expect(merged(base, over)).toEqual({
      clusters: { machine: { mode: "pools", version: "1.35" }, state: { mode: "pools" } },
      services: { image: { port: 80, gpu: 1 } },
    });
  });

  it("removes by null: keys, entries, also those that do not exist", () => {
    expect(merged(cluster({ network: "main", mode: null }), cluster({ network: null, version: null }))).toEqual(cluster({}));
    expect(merged({ networks: { a: {}, b: {} } }, { networks: { a: null } })).toEqual({ networks: { b: {} } });
    expect(merged({}, pool({ image: null }))).toEqual(pool({}));
  });

  it("keeps null in an exception, which removes from the entry later, and removes a whole exception", () => {
    expect(merged(cluster({ per: { a: { mode: "pools" }, b: {} } }), cluster({ per: { a: { version: null }, b: null } }))).toEqual(
      cluster({ per: { a: { mode: "pools", version: null } } }),
    );
  });

  it("leaves null where it is a value: in the values of charts, in patches", () => {
    expect(merged(addon({ a: 1 }), addon({ a: null }))).toEqual(addon({ a: null }));
    const overrides = { overrides: [{ stack: "*", resource: "a.b", merge: { tags: null } }] };
    expect(merged({}, overrides)).toEqual(overrides);
  });

  it("leaves notes out, but not labels that look like them", () => {
    expect(merged({ "x-a": 1, ...cluster({ "x-b": 1, labels: { "x-c": "d" } }) }, { clusters: { "x-e": {} } })).toEqual(
      cluster({ labels: { "x-c": "d" } }),
    );
  });

  it("changes neither side", () => {
    const base = cluster({ access: { from: ["a"] } });
    const over = cluster({ access: { endpoint: null, from: ["b"] } });
    const before = structuredClone([base, over]);
    merged(base, over);
    expect([base, over]).toEqual(before);
  });
});

function addon(values: unknown) {
  return cluster({ addons: { otel: { chart: "oci://x", values } } });
}
function service(entry: unknown) {
  return { services: { api: entry } };
}
function guest(entry: unknown) {
  return { hypervisors: { lab: { guests: { a: entry } } } };
}
