import { expect, it } from "vitest";
import { addonsConfig } from "../../../../constructs/google/gke/addons-config";
import { managedAddons } from "../../../../constructs/google/gke/managed-addons";
import { resolveAddons } from "../../../../constructs/google/gke/resolving/addons";
import { reported } from "./problems";
import { autopilot, cluster } from "./synth";

const switchable = Object.entries(managedAddons).filter(([, { inPools }]) => inPools !== "always");

it.each(switchable)("%s changes the configuration when it is switched", (name) => {
  const decided = (enabled: boolean) => addonsConfig(cluster({ addons: resolveAddons("pools", { [name]: enabled }, reported().report) }));
  expect(decided(true)).not.toEqual(decided(false));
});

it("sets in Autopilot only what the provider accepts together with it", () => {
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
