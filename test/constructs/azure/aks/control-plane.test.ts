import { describe, expect, it } from "vitest";
import type { AksCluster } from "../../../../constructs/platform/types/azure/cluster";
import { managedNetwork, networkUses } from "../../../support/azure-inputs";
import { systemPool } from "./pool";
import { built, cluster, control } from "./synth";

const open: Partial<AksCluster> = { access: { ...cluster().access, endpoint: "public", from: ["203.0.113.0/24"] } };

describe("the control plane of AKS", () => {
  it("is reached from its network only, by a name in its own zone", () => {
    expect(control()).toMatchObject({
      private_cluster_enabled: true,
      private_cluster_public_fqdn_enabled: false,
      private_dns_zone_id: "${azurerm_private_dns_zone.cluster_api-zone.id}",
      dns_prefix_private_cluster: expect.stringMatching(/^shop-prod-apps-[0-9a-f]{6}$/),
      run_command_enabled: false,
    });
    expect(control()).not.toHaveProperty("dns_prefix");
  });

  it("has a public endpoint for the listed ranges and its own nodes", () => {
    const made = control(open);
    expect(made).toMatchObject({
      private_cluster_enabled: false,
      dns_prefix: expect.stringMatching(/^shop-prod-apps-[0-9a-f]{6}$/),
      api_server_access_profile: {
        authorized_ip_ranges: ["203.0.113.0/24", "${data.terraform_remote_state.network-main.outputs.nat_address}/32"],
      },
    });
    for (const name of ["private_dns_zone_id", "dns_prefix_private_cluster"]) expect(made).not.toHaveProperty(name);
  });

  it("does not add the egress addresses of an existing network to the ranges", () => {
    const network = networkUses.stack(managedNetwork({ egress: "routed" }));
    expect(control({ ...open, network })["api_server_access_profile"]).toEqual({ authorized_ip_ranges: ["203.0.113.0/24"] });
  });

  it("accepts Entra principals and has no local accounts", () => {
    expect(control()).toMatchObject({
      local_account_disabled: true,
      role_based_access_control_enabled: true,
      azure_active_directory_role_based_access_control: { azure_rbac_enabled: true, tenant_id: "00000000-0000-0000-0000-000000000002" },
      oidc_issuer_enabled: true,
      workload_identity_enabled: true,
    });
  });

  it("reads the tenant from the subscription by default, and never from the user who applies", () => {
    const { resource, data } = built({ encryption: { kind: "provider" } }, { tenant: null });
    expect(JSON.stringify(resource["azurerm_kubernetes_cluster"])).toContain("data.azurerm_subscription.cluster_subscription.tenant_id");
    expect(data).not.toHaveProperty("azurerm_client_config");
  });

  it("uses identities whose rights are granted before the cluster is created", () => {
    const made = control();
    expect(made).toMatchObject({
      identity: { type: "UserAssigned", identity_ids: ["${azurerm_user_assigned_identity.cluster_control-plane-identity.id}"] },
      kubelet_identity: { user_assigned_identity_id: "${azurerm_user_assigned_identity.cluster_nodes-identity.id}" },
    });
    expect(made["depends_on"]).toEqual(
      expect.arrayContaining([
        "azurerm_role_assignment.cluster_rights_nodes",
        "azurerm_role_assignment.cluster_rights_subnet",
        "azurerm_role_assignment.cluster_rights_zone",
        "azurerm_private_dns_zone_virtual_network_link.cluster_api-zone-link",
      ]),
    );
  });

  it.each([
    ["free", { sku_tier: "Free", support_plan: "KubernetesOfficial", cost_analysis_enabled: false }],
    ["standard", { sku_tier: "Standard", support_plan: "KubernetesOfficial", cost_analysis_enabled: true }],
    ["premium", { sku_tier: "Premium", support_plan: "AKSLongTermSupport", cost_analysis_enabled: true }],
  ] as const)("of tier %s costs and is supported as that", (tier, expected) => {
    expect(control({ tier })).toMatchObject(expected);
  });

  it("is upgraded by its channel, and its node images by theirs", () => {
    expect(control()).toMatchObject({ automatic_upgrade_channel: "patch", node_os_upgrade_channel: "NodeImage" });
    expect(control({ channel: "none" })).not.toHaveProperty("automatic_upgrade_channel");
  });

  it("ignores only changes that Azure makes", () => {
    const ignored = (changed: Partial<AksCluster>) => (control(changed)["lifecycle"] as Record<string, unknown>)["ignore_changes"];
    const scaled = systemPool({ count: { min: 2, max: 5 } });
    expect(ignored({})).toBeUndefined();
    expect(ignored({ pools: [scaled] })).toEqual(["default_node_pool[0].node_count"]);
    expect(ignored({ channel: "stable" })).toEqual(["kubernetes_version", "default_node_pool[0].orchestrator_version"]);
  });

  it("runs the components that were decided", () => {
    expect(control()).toMatchObject({
      azure_policy_enabled: true,
      image_cleaner_enabled: true,
      key_vault_secrets_provider: { secret_rotation_enabled: true },
      storage_profile: { disk_driver_enabled: true, file_driver_enabled: true, blob_driver_enabled: false },
      workload_autoscaler_profile: { keda_enabled: false, vertical_pod_autoscaler_enabled: false },
      monitor_metrics: {},
    });
    const components = { ...cluster().components, keda: true, secretsProvider: false, imageCleaner: false };
    const made = control({ components, azurePolicy: false, metrics: false });
    expect(made).toMatchObject({
      azure_policy_enabled: false,
      image_cleaner_enabled: false,
      workload_autoscaler_profile: { keda_enabled: true },
    });
    for (const name of ["key_vault_secrets_provider", "monitor_metrics", "image_cleaner_interval_hours"])
      expect(made).not.toHaveProperty(name);
  });

  it("provides images of node components inside the network if there is no egress", () => {
    const network = networkUses.stack(managedNetwork({ egress: "none" }));
    expect(control({ network })["bootstrap_profile"]).toEqual({ artifact_source: "Cache" });
    expect(control()).not.toHaveProperty("bootstrap_profile");
  });
});
