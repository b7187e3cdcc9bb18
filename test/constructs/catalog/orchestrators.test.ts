import { describe, expect, it } from "vitest";
import { abilityOf, orchestratorRecord, orchestratorsOn, settingsBlocks } from "../../../constructs/catalog/orchestrators";
import { type Feature, features } from "../../../constructs/catalog/orchestrators/record";
import { versionedProducts } from "../../../constructs/catalog/versions";
import { cluster, type Orchestrator, orchestrators } from "../../../constructs/language/schema/cluster";
import { pool } from "../../../constructs/language/schema/pool";

/** The orchestrators that support each feature, by the table of the specification. */
const table: [Feature, Orchestrator[]][] = [
  ["mode: automatic", ["eks", "gke"]],
  ["a range of counts", ["eks", "gke", "aks", "ecs", "kubernetes", "nomad"]],
  ["os: windows", ["eks", "gke", "aks", "ecs"]],
  ["a custom image", ["eks", "ecs", "kubernetes", "nomad", "swarm", "mesos"]],
  ["maintenance", ["gke", "aks"]],
  ["backup", ["eks", "gke", "aks", "kubernetes", "nomad", "swarm"]],
  ["editors and viewers", ["eks", "gke", "aks", "kubernetes", "nomad"]],
  ["scale", ["eks", "gke", "aks", "ecs", "kubernetes", "nomad"]],
  ["permissions", ["eks", "gke", "aks", "ecs", "kubernetes", "nomad"]],
  ["gpu", ["eks", "gke", "aks", "ecs", "kubernetes", "nomad"]],
];

describe("Records of orchestrators", () => {
  it.each(table)("include %s only for %j", (feature, able) => {
    expect(orchestrators.filter((each) => abilityOf(each, feature).able).sort()).toEqual([...able].sort());
  });

  it("are listed for every feature", () => {
    expect(table.map(([feature]) => feature)).toEqual([...features]);
  });

  it("name what provides each feature, or begin with a verb that says what to do instead", () => {
    for (const each of orchestrators)
      for (const feature of features) {
        const ability = abilityOf(each, feature);
        expect(ability.able ? ability.by : ability.instead, `${each} ${feature}`).toMatch(
          ability.able ? /^[A-Za-z][\w ',:.-]+$/ : /^(?:write|run|pass|remove|set|choose|use|give|deploy|configure|add|name) /,
        );
      }
  });

  it.each([
    ["aws", ["eks", "ecs", "kubernetes", "nomad", "swarm", "mesos"]],
    ["google", ["gke", "kubernetes", "nomad", "swarm", "mesos"]],
    ["azure", ["aks", "kubernetes", "nomad", "swarm", "mesos"]],
  ] as const)("on %s are %j", (cloud, names) => {
    expect(orchestratorsOn(cloud)).toEqual(names);
  });

  it("add a system pool only to Kubernetes, and always on AKS", () => {
    for (const each of orchestrators) {
      const { kubernetes, systemPool } = orchestratorRecord(each);
      expect(systemPool, each).toBe(each === "aks" ? "always" : kubernetes ? "when missing" : null);
    }
  });

  it("name the product that their versions belong to", () => {
    for (const each of orchestrators) expect([null, ...versionedProducts], each).toContain(orchestratorRecord(each).product);
    expect(orchestrators.filter((each) => orchestratorRecord(each).product === null)).toEqual(["ecs"]);
  });

  it("have settings of their own exactly if the language has such a block", () => {
    expect([...settingsBlocks].sort()).toEqual(orchestrators.filter((each) => each in cluster.shape).sort());
  });

  it("support the default rollout", () => {
    const { rollout } = pool.parse({});
    for (const each of orchestrators) expect(orchestratorRecord(each).rollout?.supports(rollout) ?? true, each).toBe(true);
  });
});
