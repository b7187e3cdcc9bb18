import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../conformance/json";
import { type Replaced, replacedBetween } from "../conformance/replaced";
import { arbitraryChange, type Change } from "../support/arbitrary-change";
import { clouds } from "../support/arbitrary-spec";
import { runs } from "../support/runs";
import { rendered, runSpec } from "../support/spec-runs";

const files = (spec: object) => ({ "berth.yaml": JSON.stringify(spec) });

/** Null: one of the two specs is refused. */
function replacedBy({ before, after }: Change): Replaced[] | null {
  const first = runSpec(files(before));
  if (first.units === null) return null;
  const second = runSpec(files(after), { lock: first.lock });
  if (second.units === null) return null;
  const [old, now] = [rendered(first.units), rendered(second.units)];
  return Object.entries(now).flatMap(([stack, text]) =>
    stack in old && old[stack] !== text ? replacedBetween(JSON.parse(old[stack]!) as JsonObject, JSON.parse(text) as JsonObject) : [],
  );
}

/** What the spec can still change although it replaces, by resource type. Each must become an error against the lock file, or part of a name. */
const open: Readonly<Record<string, readonly string[]>> = {
  aws_backup_vault: ["kms_key_arn"],
  aws_ecr_repository: ["encryption_configuration", "encryption_configuration.encryption_type", "encryption_configuration.kms_key"],
  aws_eks_cluster: [
    "compute_config.node_role_arn",
    "kubernetes_network_config.ip_family",
    "kubernetes_network_config.service_ipv4_cidr",
    "role_arn",
  ],
  aws_eks_node_group: ["cluster_name"],
  aws_iam_instance_profile: ["path"],
  aws_iam_role: ["path"],
  aws_security_group: ["vpc_id"],
  azurerm_kubernetes_cluster: [
    "disk_encryption_set_id",
    "dns_prefix",
    "dns_prefix_private_cluster",
    "kubelet_identity.client_id",
    "kubelet_identity.object_id",
    "kubelet_identity.user_assigned_identity_id",
    "network_profile.dns_service_ip",
    "network_profile.pod_cidr",
    "network_profile.service_cidr",
    "private_cluster_enabled",
    "private_dns_zone_id",
  ],
  azurerm_kubernetes_cluster_node_pool: ["kubernetes_cluster_id"],
  azurerm_private_dns_zone_virtual_network_link: ["virtual_network_id"],
  google_artifact_registry_repository: ["kms_key_name", "remote_repository_config.upstream_credentials"],
  google_compute_node_template: ["node_type"],
  google_container_cluster: [
    "cluster_autoscaling.auto_provisioning_defaults.boot_disk_kms_key",
    "enable_autopilot",
    "network",
    "private_cluster_config.private_endpoint_subnetwork",
    "subnetwork",
  ],
  google_container_node_pool: ["cluster"],
  google_gke_backup_backup_plan: ["cluster"],
};
const isOpen = ({ type, because }: Replaced): boolean => because.every((path) => open[type]?.includes(path));

describe("a change of one key", () => {
  it.each(clouds)(
    "creates no pool under a name that is taken, and replaces nothing that is protected but what is listed, on %s",
    (cloud) => {
      const tried = new Set<string>();
      fc.assert(
        fc.property(arbitraryChange(cloud), (change) => {
          const replaced = replacedBy(change);
          if (replaced === null) return;
          tried.add(change.path.split(".")[0]!);
          const wrong = replaced
            .filter(({ guarded, createdFirst, sameName }) => guarded || (createdFirst && sameName !== null))
            .filter((each) => !isOpen(each));
          expect(wrong, change.path).toEqual([]);
        }),
        runs(50),
      );
      expect([...tried].sort()).toEqual(["clusters", "hypervisors", "locations", "networks", "registries"]);
    },
    120_000,
  );
});
