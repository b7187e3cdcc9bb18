/** Updates in place that replace machines or upgrade a control plane, so that workloads move or are lost. */

import type { AttributeChange, ResourceChange } from "../model/change";
import type { Finding } from "../model/finding";
import { asList, isMap, type Json, ownValue } from "../model/json";
import type { Resource } from "../model/tree";
import type { FindingCheck } from "./finding-check";

interface Group {
  /** Attributes whose change replaces machines. */
  readonly by: readonly string[];
  /** Attributes that are updated on running machines. @default none */
  readonly except?: readonly string[];
  /** Whether such a change replaces machines. @default always */
  readonly rolls?: (resource: Resource) => boolean;
  readonly words: string;
  /** How many at a time; null if not configured. */
  readonly pace: (resource: Resource) => string | null;
}

const upgraded = "its control plane is upgraded, which cannot be undone";
const drained = "its nodes are drained and replaced; pods move";
const refreshed = "its hosts are replaced one by one, and all data on them is lost";

/** By resource type. */
const groups: Readonly<Record<string, Group>> = {
  aws_eks_cluster: { by: ["version"], words: upgraded, pace: () => null },
  google_container_cluster: { by: ["min_master_version"], words: `${upgraded}; its nodes are upgraded afterwards`, pace: () => null },
  aws_eks_node_group: {
    by: ["launch_template", "version", "release_version"],
    words: drained,
    pace: ({ attributes }) => {
      const share = at(attributes.update_config, "max_unavailable_percentage");
      const count = at(attributes.update_config, "max_unavailable");
      return share !== null ? `at most ${share}% at a time` : `at most ${count ?? 1} at a time`;
    },
  },
  aws_autoscaling_group: {
    by: ["launch_template", "mixed_instances_policy", "launch_configuration"],
    rolls: ({ attributes }) => asList(attributes.instance_refresh).length > 0,
    words: refreshed,
    pace: ({ attributes }) => {
      const [refresh] = asList(attributes.instance_refresh);
      const share = isMap(refresh) ? at(refresh.preferences, "min_healthy_percentage") : null;
      return `at least ${share ?? 90}% remain in service`;
    },
  },
  google_container_node_pool: {
    by: ["node_config", "version"],
    except: ["labels", "resource_labels", "tags", "taint", "resource_manager_tags"].map((name) => `node_config.${name}`),
    words: drained,
    pace: ({ attributes }) => surge(attributes.upgrade_settings, "max_surge", "max_unavailable"),
  },
  google_compute_region_instance_group_manager: {
    by: ["version"],
    rolls: ({ attributes }) => at(attributes.update_policy, "type") === "PROACTIVE",
    words: refreshed,
    pace: ({ attributes }) => surge(attributes.update_policy, "max_surge_fixed", "max_unavailable_fixed"),
  },
  azurerm_kubernetes_cluster_node_pool: {
    by: [
      "orchestrator_version",
      "vm_size",
      "os_disk_size_gb",
      "os_disk_type",
      "os_sku",
      "kubelet_config",
      "linux_os_config",
      "zones",
      "host_encryption_enabled",
      "fips_enabled",
      "max_pods",
      "pod_subnet_id",
      "vnet_subnet_id",
      "snapshot_id",
    ],
    words: drained,
    pace: ({ attributes }) => surge(attributes.upgrade_settings, "max_surge", "max_unavailable"),
  },
  azurerm_kubernetes_cluster: {
    by: [
      "default_node_pool.orchestrator_version",
      "default_node_pool.vm_size",
      "default_node_pool.os_disk_size_gb",
      "default_node_pool.os_disk_type",
      "default_node_pool.os_sku",
      "default_node_pool.zones",
      "default_node_pool.host_encryption_enabled",
      "default_node_pool.max_pods",
      "default_node_pool.vnet_subnet_id",
    ],
    words: "the nodes of its default pool are drained and replaced; pods move",
    pace: ({ attributes }) => {
      const [pool] = asList(attributes.default_node_pool);
      return isMap(pool) ? surge(pool.upgrade_settings, "max_surge", "max_unavailable") : null;
    },
  },
  azurerm_linux_virtual_machine_scale_set: scaleSet(),
  azurerm_windows_virtual_machine_scale_set: scaleSet(),
};

function scaleSet(): Group {
  return {
    by: ["sku", "custom_data", "user_data", "source_image_id", "source_image_reference", "os_disk"],
    rolls: ({ attributes }) => attributes.upgrade_mode === "Rolling" || attributes.upgrade_mode === "Automatic",
    words: refreshed,
    pace: ({ attributes }) => {
      const share = at(attributes.rolling_upgrade_policy, "max_batch_instance_percent");
      return share === null ? null : `at most ${share}% at a time`;
    },
  };
}

function surge(block: Json | undefined, more: string, fewer: string): string | null {
  const [beyond, missing] = [at(block, more), at(block, fewer)];
  return beyond === null && missing === null ? null : `${beyond ?? 0} extra and ${missing ?? 0} unavailable at a time`;
}

function at(block: Json | undefined, name: string): string | null {
  const [first] = asList(block);
  const value = isMap(first) ? first[name] : undefined;
  return value === undefined || value === null ? null : String(value);
}

export const rollouts: FindingCheck = ({ changes }) => changes.flatMap(rollout);

/** The attributes by which an update in place replaces machines; empty if it does not. */
export function rolledBy({ action, type, after, attributes }: ResourceChange): readonly AttributeChange[] {
  const group = ownValue(groups, type);
  if (group === undefined || after === null || action !== "update" || group.rolls?.(after) === false) return [];
  const isOf = (path: string, names: readonly string[] = []): boolean => names.some((each) => path === each || path.startsWith(`${each}.`));
  return attributes.filter(({ path }) => isOf(path, group.by) && !isOf(path, group.except));
}

function rollout(change: ResourceChange): Finding[] {
  const { type, after, stack, address, specPath, certainty } = change;
  const [group, by] = [ownValue(groups, type), rolledBy(change)];
  if (group === undefined || after === null || by.length === 0) return [];
  const pace = group.pace(after);
  return [
    {
      kind: "rolled",
      topic: "replace",
      weight: "review",
      message: `${address} is updated in place, but ${group.words}${pace === null ? "" : `, ${pace}`}`,
      details: by.map(causeText),
      at: { stack, address },
      specPath,
      data: { certainty, paths: by.map(({ path }) => path) },
    },
  ];
}

const causeText = ({ path, through }: AttributeChange): string =>
  through === null ? `${path} is changed` : `${path} refers to ${through}, which changes`;
