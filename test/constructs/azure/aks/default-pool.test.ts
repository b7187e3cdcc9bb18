import { describe, expect, it } from "vitest";
import type { Pool } from "../../../../constructs/platform/types/shared/pool";
import { systemPool } from "./pool";
import { control } from "./synth";

const made = (changed: Partial<Pool> = {}) => control({ pools: [systemPool(changed)] })["default_node_pool"];

describe("AKS's default pool", () => {
  it("is the system pool, rotates through a temporary pool, and always has upgrade settings", () => {
    expect(made()).toMatchObject({
      name: "system",
      temporary_name_for_rotation: "systemtmp",
      only_critical_addons_enabled: true,
      host_encryption_enabled: true,
      node_public_ip_enabled: false,
      os_sku: "AzureLinux",
      os_disk_type: "Managed",
      os_disk_size_gb: 100,
      max_pods: 110,
      zones: ["1", "2", "3"],
      upgrade_settings: { max_surge: "1", drain_timeout_in_minutes: 30, node_soak_duration_in_minutes: 0 },
    });
  });

  it("has a fixed or an autoscaled number of nodes", () => {
    expect(made()).toMatchObject({ auto_scaling_enabled: false, node_count: 3 });
    expect(made()).not.toHaveProperty("max_count");
    expect(made({ count: { min: 2, max: 5 } })).toMatchObject({ auto_scaling_enabled: true, node_count: 2, min_count: 2, max_count: 5 });
  });

  it("has no zones in a region without zones", () => {
    expect(made({ zones: [] })).not.toHaveProperty("zones");
  });

  it("keeps its name whatever changes", () => {
    expect(made({ diskGiB: 200, zones: ["1"] })).toMatchObject({ name: "system" });
  });
});
