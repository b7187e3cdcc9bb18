import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Orchestrator } from "../../../../constructs/language/schema/cluster";
import { type NamedPool, poolName } from "../../../../constructs/platform/pools/names";

const pool: NamedPool = {
  id: "general",
  arch: "amd64",
  gpu: null,
  os: "linux",
  spot: false,
  zones: ["a", "b", "c"],
  diskGiB: 100,
  types: ["m7i.xlarge"],
  mixed: false,
  ranges: 1,
  image: null,
  subnets: null,
  nodes: { role: null, encryption: { kind: "customer" }, hostEncryption: true },
};
const withNodes = (nodes: Partial<NamedPool["nodes"]>): Partial<NamedPool> => ({ nodes: { ...pool.nodes, ...nodes } });
const digits = (json: string): string => createHash("sha256").update(json).digest("hex").slice(0, 4);

const eksBase = '["general","amd64",null,"linux",false,["a","b","c"],null,1]';
const gkeBase = '["general","amd64",null,false]';
const aksBase = '["general","m7i.xlarge","linux",false,100,["a","b","c"]]';

describe("the name of a pool", () => {
  it.each<[Orchestrator, string, string]>([
    ["eks", eksBase, "general-"],
    ["gke", gkeBase, "general-"],
    ["aks", aksBase, "general"],
    ["ecs", '["general"]', "general-"],
  ])("on %s is made from %s", (orchestrator, json, start) => {
    expect(poolName(orchestrator, pool)).toBe(`${start}${digits(json)}`);
  });

  it("on EKS has the list of types where the pool mixes them, and the GPU with its count", () => {
    const mixed = { ...pool, spot: true, mixed: true, types: ["m7i.xlarge", "m7a.xlarge"], gpu: { type: "nvidia-l4", count: 1 } };
    const json = '["general","amd64",{"count":1,"type":"nvidia-l4"},"linux",true,["a","b","c"],["m7i.xlarge","m7a.xlarge"],1]';
    expect(poolName("eks", mixed)).toBe(`general-${digits(json)}`);
  });

  it.each<[string, Orchestrator, Partial<NamedPool>, string]>([
    ["an own image", "eks", { image: "ami-1" }, '["custom image",true]'],
    [
      "an own image, an existing role and existing subnets, in order of names",
      "eks",
      { image: "ami-1", subnets: ["subnet-1", { from: "core", output: "subnets", item: 1 }], ...withNodes({ role: "arn:role" }) },
      '["custom image",true],["node role","arn:role"],["subnets",["subnet-1",{"from":"core","item":1,"output":"subnets"}]]',
    ],
    ["the provider's key", "gke", withNodes({ encryption: { kind: "provider" } }), '["encryption","provider"]'],
    ["an existing key", "gke", withNodes({ encryption: { kind: "key", key: "k" } }), '["encryption",{"key":"k"}]'],
    ["no host encryption", "aks", withNodes({ hostEncryption: false }), '["host encryption",false]'],
    ["a role that an app knows at apply", "gke", withNodes({ role: "${TfToken[TOKEN.7]}" }), '["node role","known at apply"]'],
  ])("has %s on %s appended", (_what, orchestrator, change, json) => {
    const base = { eks: eksBase, gke: gkeBase, aks: aksBase }[orchestrator as "eks" | "gke" | "aks"];
    expect(poolName(orchestrator, { ...pool, ...change }).slice(-4)).toBe(digits(`${base.slice(0, -1)},${json}]`));
  });

  const changes: [string, Partial<NamedPool>, readonly Orchestrator[]][] = [
    ["arch", { arch: "arm64" }, ["eks", "gke"]],
    ["GPU", { gpu: { type: "nvidia-l4", count: 1 } }, ["eks", "gke"]],
    ["os", { os: "windows" }, ["eks", "aks"]],
    ["spot", { spot: true }, ["eks", "gke", "aks"]],
    ["zones", { zones: ["a", "b"] }, ["eks", "aks"]],
    ["machine", { types: ["m7i.2xlarge"] }, ["aks"]],
    ["disk", { diskGiB: 200 }, ["aks"]],
    ["ranges of its network", { ranges: 2 }, ["eks"]],
    ["own image", { image: "ami-1" }, ["eks"]],
    ["role of its nodes", withNodes({ role: "arn:role" }), ["eks", "gke"]],
    ["encryption", withNodes({ encryption: { kind: "provider" } }), ["gke"]],
    ["host encryption", withNodes({ hostEncryption: false }), ["aks"]],
    ["existing subnets", { subnets: ["subnet-1"] }, ["eks", "aks"]],
  ];
  const all: Orchestrator[] = ["eks", "gke", "aks", "ecs", "kubernetes", "nomad", "swarm", "mesos"];
  it.each(changes)("changes with %s only where that cannot change in place", (_what, change, changing) => {
    expect(all.filter((each) => poolName(each, { ...pool, ...change }) !== poolName(each, pool))).toEqual(
      all.filter((each) => changing.includes(each)),
    );
  });

  it.each([
    ["linux", "averylongkey", /^averylon[0-9a-f]{4}$/],
    ["windows", "averylongkey", /^av[0-9a-f]{4}$/],
    ["linux", "system", /^system$/],
  ] as const)("on AKS fits %s nodes: %s", (os, id, form) => {
    expect(poolName("aks", { ...pool, os, id })).toMatch(form);
  });
});
