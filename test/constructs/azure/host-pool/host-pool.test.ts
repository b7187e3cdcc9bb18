import { describe, expect, it } from "vitest";
import { buildHosts } from "../../../../constructs/azure/host-pool/build";
import { mockOutputs } from "../../../../constructs/azure/host-pool/outputs";
import { existingNetwork, hostGroup, networkUses, unitInputOf } from "../../../support/azure-inputs";
import { block, blocksOf, synthUnit } from "../../../support/stack";

const built = (...changed: Parameters<typeof hostGroup>) => synthUnit(buildHosts, unitInputOf("hosts", "hosts-lab", hostGroup(...changed)));
const group = (...changed: Parameters<typeof hostGroup>) =>
  block(built(...changed).resource, "azurerm_linux_virtual_machine_scale_set", "hosts_group");

describe("a group of hosts on Azure", () => {
  it("stands over the zones of its network, on trusted machines whose disks are encrypted below too", () => {
    expect(group()).toMatchObject({
      name: "shop-prod-lab-hosts",
      sku: "Standard_D8s_v5",
      instances: 2,
      zones: ["1", "2", "3"],
      secure_boot_enabled: true,
      vtpm_enabled: true,
      encryption_at_host_enabled: true,
      disable_password_authentication: true,
      os_disk: {
        storage_account_type: "Premium_LRS",
        disk_size_gb: 256,
        disk_encryption_set_id: "${azurerm_disk_encryption_set.hosts_disks.id}",
      },
      source_image_reference: { publisher: "Canonical", offer: "ubuntu-24_04-lts", sku: "server", version: "24.04.202608070" },
    });
    expect(group({ zones: [] })).not.toHaveProperty("zones");
  });

  it("starts from the image of its architecture, or from its own", () => {
    expect(group({ arch: "arm64" })["source_image_reference"]).toMatchObject({ sku: "server-arm64", version: "24.04.202608070" });
    const own = group({ image: { kind: "own", id: "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/images/kvm" } });
    expect(own).toMatchObject({ source_image_id: "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/images/kvm" });
    expect(own).not.toHaveProperty("source_image_reference");
  });

  it("rolls a change with new hosts first, by numbers that never change with its size", () => {
    const policy = group()["rolling_upgrade_policy"];
    expect(group()).toMatchObject({ upgrade_mode: "Rolling", overprovision: false });
    expect(policy).toMatchObject({ maximum_surge_instances_enabled: true, max_unhealthy_upgraded_instance_percent: 20 });
    expect(group({ count: { min: 50, max: 50 } })["rolling_upgrade_policy"]).toEqual(policy);
  });

  it("replaces hosts that say that they are not fit", () => {
    expect(group()["automatic_instance_repair"]).toEqual({ enabled: true, action: "Replace", grace_period: "PT30M" });
    const [extension] = group()["extension"] as { type: string; settings: string }[];
    expect(extension?.type).toBe("ApplicationHealthLinux");
    expect(JSON.parse(extension?.settings ?? "")).toMatchObject({ protocol: "http", port: 8719, requestPath: "/" });
  });

  it("lets nothing in, and out what a first boot needs, at the machines themselves", () => {
    const { resource } = built({}, { network: networkUses.existing(existingNetwork()) });
    const rules = Object.values(blocksOf(resource, "azurerm_network_security_rule"));
    expect(rules.filter((rule) => rule["access"] === "Allow").map((rule) => [rule["direction"], rule["destination_port_range"]])).toEqual([
      ["Outbound", "443"],
      ["Outbound", "80"],
    ]);
    expect(JSON.stringify(group()["network_interface"])).toContain("azurerm_network_security_group.hosts_security.id");
    expect(JSON.stringify(group()["network_interface"])).not.toContain("public_ip_address");
  });

  it("has an identity without a single right", () => {
    const { resource } = built();
    const grants = Object.values(blocksOf(resource, "azurerm_role_assignment"));
    expect(grants.map((body) => body["principal_id"])).toEqual(["${azurerm_disk_encryption_set.hosts_disks.identity[0].principal_id}"]);
  });

  it("waits for the right to use its key, in a vault that only Azure's own services reach", () => {
    const { resource } = built();
    expect(group()["depends_on"]).toEqual(["azurerm_disk_encryption_set.hosts_disks", "azurerm_role_assignment.hosts_disks_use"]);
    expect(block(resource, "azurerm_key_vault", "hosts_disks_key")).toMatchObject({
      public_network_access_enabled: false,
      network_acls: { default_action: "Deny", bypass: "AzureServices" },
      purge_protection_enabled: true,
      rbac_authorization_enabled: true,
    });
  });

  it("declares the outputs that earlier plans use placeholders for", () => {
    for (const kind of ["customer", "provider"] as const) {
      const { output } = built({}, { encryption: { kind } });
      expect(Object.keys(output).sort()).toEqual(Object.keys(mockOutputs(hostGroup({}, { encryption: { kind } }))).sort());
    }
  });
});
