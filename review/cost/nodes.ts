/** Resources that run machines: types, minimum and maximum count. */
import type { Cloud } from "../../constructs/catalog/cloud";
import { referencesIn } from "../compare/references";
import { asList, type Json, type JsonMap } from "../model/json";
import type { Resource } from "../model/tree";
import { block, cloudOf, copiesOf, isTrue, numberOf, type PricingContext, referred, settingsOf, textOf } from "./pricing-context";
import { exactly, type Range, times } from "./range";

export interface Nodes {
  readonly address: string;
  readonly specPath: string | null;
  readonly cloud: Cloud;
  /** Several if the cloud chooses; empty if known only after apply. */
  readonly types: readonly string[];
  /** Null if only Terraform or the cloud knows. */
  readonly count: Range | null;
  /** Fully or partly spot. */
  readonly spot: boolean;
  /** Whether a Windows licence is billed in addition to the machine. */
  readonly windows: boolean;
  /** Per machine; null if not specified. */
  readonly disk: { readonly type: string; readonly GiB: number } | null;
}

type Found = Pick<Nodes, "types" | "count" | "spot" | "disk"> & Partial<Pick<Nodes, "windows">>;
type Read = (settings: JsonMap, context: PricingContext) => Found | null;

/** @returns null if the resource runs no machines */
export function nodesOf(resource: Resource, context: PricingContext): Nodes | null {
  const cloud = cloudOf(resource.type);
  const read = Object.hasOwn(readers, resource.type) ? readers[resource.type] : undefined;
  if (resource.mode !== "managed" || cloud === undefined || read === undefined) return null;
  const settings = settingsOf(resource, context);
  const found = read(settings, context);
  if (found === null) return null;
  const copies = copiesOf(settings);
  const { address, specPath } = resource;
  return {
    address,
    specPath,
    cloud,
    windows: false,
    ...found,
    count: found.count === null || copies === null ? null : times(found.count, copies),
  };
}

const texts = (...values: readonly (Json | undefined)[]): string[] => [
  ...new Set(values.flatMap((value) => asList(value)).flatMap((value) => textOf(value) ?? [])),
];

function range(min: Json | undefined, max: Json | undefined): Range | null {
  const [least, most] = [numberOf(min), numberOf(max)];
  return least === null || most === null ? null : { min: least, max: most };
}

function fixed(value: Json | undefined): Range | null {
  const number = numberOf(value);
  return number === null ? null : exactly(number);
}

function disk(type: Json | undefined, size: Json | undefined): Nodes["disk"] {
  const [text, GiB] = [textOf(type), numberOf(size)];
  return text === null || GiB === null ? null : { type: text, GiB };
}

/** The launch template that a group refers to. */
const templateOf = (value: Json | undefined, context: PricingContext): JsonMap => {
  const template = referred(value, "aws_launch_template", context);
  return template === undefined ? {} : settingsOf(template, context);
};

const templateDisk = ({ block_device_mappings: mappings }: JsonMap): Nodes["disk"] => {
  const { ebs } = block(mappings);
  return disk(block(ebs).volume_type, block(ebs).volume_size);
};

const eksNodes: Read = (
  { instance_types: types, scaling_config: scaling, capacity_type: capacity, launch_template: used, ami_type: image },
  context,
) => {
  const template = templateOf(used, context);
  const { min_size: min, max_size: max } = block(scaling);
  const written = texts(types);
  return {
    types: written.length > 0 ? written : texts(template.instance_type),
    count: range(min, max),
    spot: capacity === "SPOT",
    windows: (textOf(image) ?? "").startsWith("WINDOWS"),
    disk: templateDisk(template),
  };
};

/** By the SSM parameter of the image. */
function isWindowsImage(image: Json | undefined, context: PricingContext): boolean {
  const parameter = referencesIn(image).map(({ address }) => context.stack.resources.get(address))[0];
  return /windows/i.test(textOf(parameter?.attributes.name) ?? "");
}

const autoscalingGroup: Read = ({ min_size: min, max_size: max, launch_template: used, mixed_instances_policy: mixed }, context) => {
  const policy = block(mixed);
  const inner = block(policy.launch_template);
  const template = templateOf([used ?? null, inner.launch_template_specification ?? null], context);
  const overrides = asList(inner.override).map((each) => block(each).instance_type);
  const onDemand = numberOf(block(policy.instances_distribution).on_demand_percentage_above_base_capacity);
  const types = texts(...overrides);
  return {
    types: types.length > 0 ? types : texts(template.instance_type),
    count: range(min, max),
    spot: (onDemand !== null && onDemand < 100) || block(template.instance_market_options).market_type === "spot",
    windows: isWindowsImage(template.image_id, context),
    disk: templateDisk(template),
  };
};

const instance: Read = ({ instance_type: type, root_block_device: root, instance_market_options: market }) => ({
  types: texts(type),
  count: exactly(1),
  spot: block(market).market_type === "spot",
  disk: disk(block(root).volume_type, block(root).volume_size),
});

/** Regional pools count nodes per zone, and do not always list their zones. */
function zonesOf({ node_locations: zones, location }: JsonMap): number | null {
  const written = asList(zones).length;
  return written > 0 ? written : /-[a-z]$/.test(textOf(location) ?? "") ? 1 : null;
}

const gkeNodes: Read = (settings) => {
  const { autoscaling, node_config: config, node_count: wanted, initial_node_count: first } = settings;
  const { total_min_node_count: min, total_max_node_count: max, min_node_count: zoneMin, max_node_count: zoneMax } = block(autoscaling);
  const zones = zonesOf(settings);
  const perZone = autoscaling === undefined ? fixed(wanted ?? first) : range(zoneMin ?? 0, zoneMax);
  const { machine_type: machine, spot, preemptible, disk_type: type, disk_size_gb: size } = block(config);
  return {
    types: texts(machine),
    count: max === undefined ? (perZone === null || zones === null ? null : times(perZone, zones)) : range(min ?? 0, max),
    spot: isTrue(spot) || isTrue(preemptible),
    disk: disk(type, size),
  };
};

/** The default pool of a cluster, unless it is removed at creation. */
const gkeDefaultNodes: Read = (settings) => {
  if (isTrue(settings.remove_default_node_pool) || isTrue(settings.enable_autopilot) || settings.initial_node_count === undefined)
    return null;
  const { initial_node_count: first, node_locations: zones, location, node_config: config } = settings;
  return gkeNodes(
    { initial_node_count: first, ...(zones && { node_locations: zones }), ...(location && { location }), node_config: config ?? {} },
    {} as PricingContext,
  );
};

const googleTemplate: Read = ({ target_size: size, version }, context) => {
  const template = ["google_compute_instance_template", "google_compute_region_instance_template"]
    .map((type) => referred(version, type, context))
    .find((each) => each !== undefined);
  const { machine_type: machine, disk: disks, scheduling } = template === undefined ? ({} as JsonMap) : settingsOf(template, context);
  const { disk_type: type, disk_size_gb: GiB } = block(disks);
  return { types: texts(machine), count: fixed(size), spot: block(scheduling).provisioning_model === "SPOT", disk: disk(type, GiB) };
};

const googleInstance: Read = ({ machine_type: machine, scheduling, boot_disk: boot }) => {
  const { type, size } = block(block(boot).initialize_params);
  return { types: texts(machine), count: exactly(1), spot: block(scheduling).provisioning_model === "SPOT", disk: disk(type, size) };
};

const aksPool: Read = ({
  vm_size: size,
  auto_scaling_enabled: scales,
  min_count: min,
  max_count: max,
  node_count: wanted,
  priority,
  os_type: os,
}) => ({
  types: texts(size),
  count: isTrue(scales) ? range(min, max) : fixed(wanted),
  spot: priority === "Spot",
  windows: os === "Windows",
  // The type of a managed disk follows the machine type, so no attribute gives its price.
  disk: null,
});

const aksCluster: Read = ({ default_node_pool: pool }, context) => (pool === undefined ? null : aksPool(block(pool), context));

const scaleSet: Read = ({ sku, instances, priority, os_disk: os }) => ({
  types: texts(sku),
  count: fixed(instances),
  spot: priority === "Spot",
  disk: disk(block(os).storage_account_type, block(os).disk_size_gb),
});

const virtualMachine: Read = ({ size, priority, os_disk: os }) => ({
  types: texts(size),
  count: exactly(1),
  spot: priority === "Spot",
  disk: disk(block(os).storage_account_type, block(os).disk_size_gb),
});

function onWindows(read: Read): Read {
  return (settings, context) => {
    const found = read(settings, context);
    return found === null ? null : { ...found, windows: true };
  };
}

/** By type. */
const readers: Readonly<Record<string, Read>> = {
  aws_eks_node_group: eksNodes,
  aws_autoscaling_group: autoscalingGroup,
  aws_instance: instance,
  google_container_node_pool: gkeNodes,
  google_container_cluster: gkeDefaultNodes,
  google_compute_instance_group_manager: googleTemplate,
  google_compute_region_instance_group_manager: googleTemplate,
  google_compute_instance: googleInstance,
  azurerm_kubernetes_cluster: aksCluster,
  azurerm_kubernetes_cluster_node_pool: aksPool,
  azurerm_linux_virtual_machine_scale_set: scaleSet,
  azurerm_windows_virtual_machine_scale_set: onWindows(scaleSet),
  azurerm_linux_virtual_machine: virtualMachine,
  azurerm_windows_virtual_machine: onWindows(virtualMachine),
};
