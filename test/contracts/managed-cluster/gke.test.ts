import { pool } from "../../constructs/google/gke/pool";
import { resourcesOf } from "../../constructs/google/gke/synth";
import { managedClusterContract } from "./suite";

const WORLD = ["0.0.0.0/0", "::/0"];
const isWorld = (range: unknown): boolean => typeof range === "string" && WORLD.includes(range);

managedClusterContract({
  name: "GKE",
  synthesize: ({ pools = ["general"], deletionProtection = true, retentionDays = 90, encryption = "customer" }) =>
    resourcesOf({
      pools: pools.map((key) => pool({ key })),
      deletionProtection,
      logs: { retentionDays, to: null },
      encryption: { kind: encryption },
    }),
  stateful: ["google_container_cluster", "google_kms_crypto_key", "google_logging_project_bucket_config"],
  logs: { type: "google_logging_project_bucket_config", retention: "retention_days", key: "cmek_settings.kms_key_name" },
  key: { type: "google_kms_crypto_key", rotation: { rotation_period: "7776000s" } },
  pool: { type: "google_container_node_pool" },
  isOpen: (type, body) => {
    if (type === "google_compute_firewall") return "allow" in body && ((body["source_ranges"] ?? WORLD) as unknown[]).some(isWorld);
    const admitted = body["master_authorized_networks_config"] as { readonly cidr_blocks?: readonly { readonly cidr_block: string }[] };
    return (
      type === "google_container_cluster" &&
      (admitted?.cidr_blocks ?? [{ cidr_block: "0.0.0.0/0" }]).some((each) => isWorld(each.cidr_block))
    );
  },
});
