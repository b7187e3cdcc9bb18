import { describe, expect, it } from "vitest";
import { abilityOf, type Feature, features, orchestratorCapabilities, orchestratorsOn } from "../../../constructs/catalog/capabilities";
import { versionedProducts } from "../../../constructs/catalog/versions";
import { type Orchestrator, orchestrators } from "../../../constructs/language/schema/cluster";

/** The table of the spec's section Clusters: who has what. */
const table: [Feature, Orchestrator[]][] = [
  ["mode: automatic", ["eks", "gke"]],
  ["count as a range", ["eks", "gke", "aks", "ecs", "kubernetes", "nomad"]],
  ["os: windows", ["eks", "gke", "aks", "ecs"]],
  ["image", ["eks", "ecs", "kubernetes", "nomad", "swarm", "mesos"]],
  ["maintenance", ["gke", "aks"]],
  ["backup", ["eks", "gke", "aks", "kubernetes", "nomad", "swarm"]],
  ["editors and viewers", ["eks", "gke", "aks", "kubernetes", "nomad"]],
  ["scale", ["eks", "gke", "aks", "ecs", "kubernetes", "nomad"]],
  ["permissions", ["eks", "gke", "aks", "ecs", "kubernetes", "nomad"]],
  ["gpu", ["eks", "gke", "aks", "ecs", "kubernetes", "nomad"]],
];

describe("capabilities of orchestrators", () => {
  it.each(table)("%s: %j", (feature, able) => {
    expect(orchestrators.filter((each) => abilityOf(each, feature).able).sort()).toEqual([...able].sort());
  });

  it("are told of every feature", () => {
    expect(table.map(([feature]) => feature)).toEqual([...features]);
  });

  it("say what to do instead wherever there is none", () => {
    for (const each of orchestrators)
      for (const feature of features) {
        const ability = abilityOf(each, feature);
        expect(ability.able ? ability.by : ability.instead, `${each} ${feature}`).toMatch(
          ability.able ? /\w/ : /^(?:write|leave|run|hand) /,
        );
      }
  });

  it.each([
    ["aws", ["eks", "ecs", "kubernetes", "nomad", "swarm", "mesos"]],
    ["google", ["gke", "kubernetes", "nomad", "swarm", "mesos"]],
    ["azure", ["aks", "kubernetes", "nomad", "swarm", "mesos"]],
  ] as const)("on %s are those of %j", (cloud, names) => {
    expect(orchestratorsOn(cloud)).toEqual(names);
  });

  it("add a system pool to Kubernetes alone, always on AKS", () => {
    for (const each of orchestrators) {
      const { kubernetes, systemPool } = orchestratorCapabilities[each];
      expect(systemPool, each).toBe(each === "aks" ? "always" : kubernetes ? "when missing" : null);
    }
  });

  it("name the product whose versions they go by, and lock the patch of what Berth runs itself", () => {
    for (const each of orchestrators) {
      const { product, locks, managed } = orchestratorCapabilities[each];
      expect([null, ...versionedProducts], each).toContain(product);
      expect(locks, each).toBe(managed ? "minor" : "patch");
    }
    expect(orchestrators.filter((each) => orchestratorCapabilities[each].product === null)).toEqual(["ecs"]);
  });
});
