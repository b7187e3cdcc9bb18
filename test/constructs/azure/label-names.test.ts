/** Names that AKS writes into labels of nodes, which have at most 63 characters. */
import { describe, expect, it } from "vitest";
import { decide } from "../../../constructs/assembly/decide";
import { built } from "../../../constructs/assembly/tables";
import { readSpec } from "../../../constructs/language/read";
import { emptyLock, type Lock } from "../../../constructs/platform/lock/lock";
import { lockOf } from "../../support/problems-of";
import { stacksOfSpec } from "../../support/spec-stacks";

const long = {
  apiVersion: "berth/v1",
  name: "checkout-platform-eu",
  environment: "preproductio",
  locations: {
    weu: { cloud: "azure", region: "westeurope", subscription: "00000000-0000-0000-0000-000000000000" },
    neu: { cloud: "azure", region: "northeurope", subscription: "00000000-0000-0000-0000-000000000000" },
  },
  networks: { "network-of-many-word": { location: ["weu", "neu"] } },
  clusters: {
    "customer-facing-apps": { location: ["weu", "neu"], network: "network-of-many-word", orchestrator: "aks" },
    "cluster-with-its-own": { location: ["weu", "neu"], orchestrator: "aks" },
  },
};

const flagsOf = (lock: Lock): boolean[] => {
  const read = readSpec(["berth.yaml"], built, { read: () => JSON.stringify(long) });
  const { platform } = decide(read, lock, { locked: false, update: null, lockFile: "berth.lock.json" });
  return [...(platform?.clusters ?? []), ...(platform?.networks ?? [])].flatMap((unit) =>
    "namesFitLabels" in unit ? [unit.namesFitLabels] : [],
  );
};

describe("names in labels of AKS nodes", () => {
  it("have at most 63 characters in units that are new", async () => {
    const stacks = Object.values(await stacksOfSpec(long));
    const names = stacks.flatMap(({ resource }) => [
      ...Object.values(resource["azurerm_kubernetes_cluster"] ?? {}).map((each) => each["node_resource_group"]),
      ...["azurerm_virtual_network", "azurerm_subnet", "azurerm_resource_group"].flatMap((type) =>
        Object.values(resource[type] ?? {}).map((each) => each["name"]),
      ),
    ]) as string[];
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => name.length > 63)).toEqual([]);
  });

  it("stay as long as they were in units that are deployed, and short in units that began so", () => {
    const lock = lockOf(JSON.stringify(long));
    expect(flagsOf(lock)).toEqual([true, true, true, true, true, true]);
    const choices = Object.fromEntries(Object.entries(lock.choices).filter(([path]) => !path.endsWith(".namesFitLabels")));
    expect(flagsOf({ ...lock, choices })).toEqual([false, false, false, false, false, false]);
    expect(flagsOf(emptyLock())).toEqual([true, true, true, true, true, true]);
  });
});
