/** The managed instance group of a pool: it heals what fails, and rolls what changes unless a host program does. */
import type { ComputeHealthCheck } from "@cdktf/provider-google/lib/compute-health-check";
import {
  ComputeRegionInstanceGroupManager,
  type ComputeRegionInstanceGroupManagerConfig,
} from "@cdktf/provider-google/lib/compute-region-instance-group-manager";
import type { ComputeRegionInstanceTemplate } from "@cdktf/provider-google/lib/compute-region-instance-template";
import type { Construct } from "constructs";
import { vendorName } from "../../platform/naming/names";
import type { GoogleHostPool } from "../../platform/types/google/host-pool";
import type { RolledBy } from "../../platform/types/shared/host-pool";

export interface InstanceGroupNeeds {
  readonly pool: GoogleHostPool;
  readonly region: string;
  readonly template: ComputeRegionInstanceTemplate;
  /** Null in a network of others. */
  readonly health: ComputeHealthCheck | null;
}

/** Packages are installed at first boot; before that a host's health says nothing. */
const WARMUP_SECONDS = 1200;

export function instanceGroup(scope: Construct, { pool, region, template, health }: InstanceGroupNeeds): ComputeRegionInstanceGroupManager {
  const { name, zones, count, rolledBy } = pool;
  const byCloud = rolledBy === "cloud";
  return new ComputeRegionInstanceGroupManager(scope, "Default", {
    name: vendorName("google-network", `${name}-hosts`),
    description: "Hosts of guests",
    baseInstanceName: vendorName("google-network", name),
    region,
    distributionPolicyZones: [...zones],
    distributionPolicyTargetShape: "EVEN",
    targetSize: count.min,
    version: [{ instanceTemplate: template.selfLink }],
    ...(health !== null && { autoHealingPolicies: { healthCheck: health.id, initialDelaySec: WARMUP_SECONDS } }),
    // A host that is unfit stops itself, and one that has stopped is made anew.
    instanceLifecyclePolicy: { defaultActionOnFailure: "REPAIR", forceUpdateOnRepair: "YES" },
    updatePolicy: updatePolicies[rolledBy](zones.length),
    waitForInstances: true,
    // With a host program, hosts of the former template are still there when apply ends.
    waitForInstancesStatus: byCloud ? "UPDATED" : "STABLE",
    timeouts: { create: "45m", update: "60m", delete: "30m" },
    ...((!byCloud || count.min !== count.max) && { lifecycle: { ignoreChanges: ["target_size"] } }),
  });
}

type UpdatePolicy = NonNullable<ComputeRegionInstanceGroupManagerConfig["updatePolicy"]>;

/** New hosts first. Google takes no number between none and one for each zone. */
const updatePolicies: Readonly<Record<RolledBy, (zones: number) => UpdatePolicy>> = {
  cloud: (zones) => ({
    type: "PROACTIVE",
    minimalAction: "REPLACE",
    mostDisruptiveAllowedAction: "REPLACE",
    replacementMethod: "SUBSTITUTE",
    instanceRedistributionType: "PROACTIVE",
    maxSurgeFixed: zones,
    maxUnavailableFixed: 0,
  }),
  "host-program": (zones) => ({
    type: "OPPORTUNISTIC",
    minimalAction: "REPLACE",
    mostDisruptiveAllowedAction: "REPLACE",
    replacementMethod: "SUBSTITUTE",
    instanceRedistributionType: "NONE",
    maxSurgeFixed: zones,
    maxUnavailableFixed: 0,
  }),
};
