import { expect, it } from "vitest";
import { resolveObjects } from "../../../../constructs/azure/objects/resolve";
import type { Lock } from "../../../../constructs/platform/lock/lock";
import { azureLocation, meta } from "../../../support/azure-inputs";
import { pins } from "../../../support/pins";

const resolve = (prefixes: readonly string[], region = "southeastasia", kept: Lock["choices"] = {}) => {
  const request = {
    name: "store",
    prefixes,
    objects: [],
    encryption: { kind: "customer" },
    keepOldVersionsDays: 30,
    accessLogs: null,
  } as const;
  return resolveObjects(request, meta("clusters", "apps"), { location: azureLocation({ region }), ...pins(kept) });
};

it("names a container by its prefix, with digits if the prefix is no name of a container", () => {
  const { containers } = resolve(["files", "db", "members/gpu", "members-gpu"]);
  expect(containers["files"]).toBe("files");
  expect(containers["members-gpu"]).toBe("members-gpu");
  expect(containers["db"]).toMatch(/^db-[0-9a-f]{6}$/);
  expect(containers["members/gpu"]).toMatch(/^members-gpu-[0-9a-f]{6}$/);
});

it("has containers whose names Azure allows, however long a prefix is", () => {
  const prefixes = [`a${"/very-long-part".repeat(10)}`, "b".repeat(100)];
  const names = Object.values(resolve(prefixes).containers);
  for (const name of names) expect(name).toMatch(/^(?!.*--)[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/);
  expect(new Set(names).size).toBe(2);
});

it("keeps copies in several zones where the region has them", () => {
  expect(resolve(["a"]).zoneRedundant).toBe(true);
  expect(resolve(["a"], "westus").zoneRedundant).toBe(false);
});

it("keeps to the zones that were found first: a change would replace the account", () => {
  expect(
    resolve(["a"], "southeastasia", { "clusters.apps.stores.store.zones": { need: "southeastasia", chosen: false } }).zoneRedundant,
  ).toBe(false);
});
