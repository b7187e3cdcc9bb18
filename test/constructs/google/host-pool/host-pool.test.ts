import { describe, expect, it } from "vitest";
import { buildHosts } from "../../../../constructs/google/host-pool/build";
import { mockOutputs } from "../../../../constructs/google/host-pool/outputs";
import { hostGroup, networkUses, unitInputOf } from "../../../support/google-inputs";
import { block, blocksOf, synthUnit } from "../../../support/stack";

const synth = (...changed: Parameters<typeof hostGroup>) => synthUnit(buildHosts, unitInputOf("hosts", "hosts-lab", hostGroup(...changed)));
const template = (...changed: Parameters<typeof hostGroup>) =>
  block(synth(...changed).resource, "google_compute_region_instance_template", "hosts_template");
const group = (...changed: Parameters<typeof hostGroup>) =>
  block(synth(...changed).resource, "google_compute_region_instance_group_manager", "hosts");

describe("hosts on Google Cloud", () => {
  it("run guests on Shielded VMs that accept no SSH keys", () => {
    expect(template()).toMatchObject({
      advanced_machine_features: { enable_nested_virtualization: true },
      shielded_instance_config: { enable_secure_boot: true, enable_vtpm: true, enable_integrity_monitoring: true },
      metadata: {
        "enable-oslogin": "TRUE",
        "block-project-ssh-keys": "true",
        "serial-port-enable": "false",
        "user-data-encoding": "base64",
      },
      disk: [{ disk_encryption_key: { kms_key_self_link: expect.stringContaining("hosts_key_use-by-compute") } }],
    });
  });

  it("have their own service account without roles", () => {
    const { resource } = synth();
    expect(template()["service_account"]).toMatchObject({ email: "${google_service_account.hosts_account.email}" });
    expect(Object.keys(resource).filter((type) => type.startsWith("google_project_iam"))).toEqual([]);
  });

  it("have health checks in a managed network, and are replaced when they are unhealthy", () => {
    expect(block(synth().resource, "google_compute_health_check", "hosts_health")).toMatchObject({
      http_health_check: { port: 8719, request_path: "/" },
    });
    expect(group()).toMatchObject({
      auto_healing_policies: { initial_delay_sec: 1200 },
      instance_lifecycle_policy: { default_action_on_failure: "REPAIR" },
      update_policy: { max_unavailable_fixed: 0, max_surge_fixed: 3 },
    });
  });

  it("have no health checks in an existing network, whose firewall could block them", () => {
    const network = networkUses.existing();
    expect(group({}, { network })).not.toHaveProperty("auto_healing_policies");
    expect(blocksOf(synth({}, { network }).resource, "google_compute_firewall")).toEqual({});
  });

  it("allow only ingress from health checks and IAP, and only egress to ports 80 and 443", () => {
    const rules = Object.values(blocksOf(synth().resource, "google_compute_firewall")).filter((rule) => "target_service_accounts" in rule);
    const shown = rules.map(({ direction, allow, deny, source_ranges }) => [direction, allow ?? null, deny ?? null, source_ranges ?? null]);
    expect(shown).toEqual(
      expect.arrayContaining([
        ["INGRESS", [{ protocol: "tcp", ports: ["8719"] }], null, ["130.211.0.0/22", "35.191.0.0/16"]],
        ["INGRESS", [{ protocol: "tcp", ports: ["22"] }], null, ["35.235.240.0/20"]],
        ["EGRESS", [{ protocol: "tcp", ports: ["80", "443"] }], null, null],
        ["EGRESS", null, [{ protocol: "all" }], null],
      ]),
    );
    expect(shown).toHaveLength(4);
  });

  it("start from one build of Ubuntu, or from their own image, without a look-up", () => {
    const source = (...changed: Parameters<typeof hostGroup>) =>
      (template(...changed)["disk"] as { source_image: string }[])[0]?.source_image;
    expect(source()).toBe("projects/ubuntu-os-cloud/global/images/ubuntu-2404-noble-amd64-v20260723");
    expect(source({ arch: "arm64" })).toBe("projects/ubuntu-os-cloud/global/images/ubuntu-2404-noble-arm64-v20260723");
    const id = "projects/shop-images/global/images/kvm-7";
    expect(source({ image: { kind: "own", id } })).toBe(id);
    expect(synth().data?.["google_compute_image"]).toBeUndefined();
  });

  it("run on sole-tenant nodes in each zone if they are dedicated", () => {
    const { resource } = synth({ nodeType: "n2-node-80-640" });
    expect(Object.keys(blocksOf(resource, "google_compute_node_group"))).toHaveLength(3);
    expect(template({ nodeType: "n2-node-80-640" })["scheduling"]).toMatchObject({
      node_affinities: [{ key: "berth-hosts", operator: "IN", values: ["shop-prod-lab-hosts"] }],
    });
  });

  it("name the next machine if a zone does not offer theirs", () => {
    expect(JSON.stringify(template()["lifecycle"])).toContain(
      "europe-west1-b does not have n2-standard-8. Write machine: { type: n4-standard-8 }",
    );
  });

  it.each(["customer", "provider"] as const)("have a mock for each output with encryption %s", (kind) => {
    const decided = hostGroup({}, { encryption: { kind }, network: networkUses.stack() });
    expect(Object.keys(mockOutputs(decided)).sort()).toEqual(Object.keys(synth({}, decided).output).sort());
  });
});
