import { expect, it } from "vitest";
import { addonsConfig } from "../../../../constructs/google/gke/addons-config";
import { managedAddons } from "../../../../constructs/google/gke/managed-addons";
import { resolveAddons } from "../../../../constructs/google/gke/resolving/addons";
import { reported } from "./problems";
import { autopilot, cluster } from "./synth";

const switchable = Object.entries(managedAddons).filter(([, { inPools }]) => inPools !== "always");

it.each(switchable)("%s has a switch that changes something", (name) => {
  const decided = (asked: boolean) => addonsConfig(cluster({ addons: resolveAddons("pools", { [name]: asked }, reported().report) }));
  expect(decided(true)).not.toEqual(decided(false));
});

it("says in Autopilot only what the provider takes beside it", () => {
  const addons = resolveAddons("automatic", {}, reported().report);
  expect(addonsConfig(autopilot({ addons }))).toEqual({
    addonsConfig: {
      configConnectorConfig: { enabled: false },
      parallelstoreCsiDriverConfig: { enabled: false },
      rayOperatorConfig: [{ enabled: false }],
      gkeBackupAgentConfig: { enabled: false },
    },
    secretManagerConfig: { enabled: false },
  });
});
