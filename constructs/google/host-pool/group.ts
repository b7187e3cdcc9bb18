/** The managed instance group of a host pool: it repairs failed hosts, and rolls out changes unless a host program does. */
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

export interface InstanceGroupProps {
  readonly pool: GoogleHostPool;
  readonly region: string;
  readonly template: ComputeRegionInstanceTemplate;
  /** Null in an existing network, whose firewall may block health checks. */
  readonly health: ComputeHealthCheck | null;
}

/** A host installs packages on first boot, and fails health checks until then. */
const WARMUP_SECONDS = 1200;

export function instanceGroup(scope: Construct, { pool, region, template, health }: InstanceGroupProps): ComputeRegionInstanceGroupManager {
  const { name, zones, count, rolledBy } = pool;
  const byCloud = rolledBy === "cloud";
  return new ComputeRegionInstanceGroupManager(scope, "Default", {
    name: vendorName("google-network", `${name}-hosts`),
    description: `Host pool ${name}`,
    baseInstanceName: vendorName("google-network", name),
    region,
    distributionPolicyZones: [...zones],
    distributionPolicyTargetShape: "EVEN",
    targetSize: count.min,
    version: [{ instanceTemplate: template.selfLink }],
    ...(health !== null && { autoHealingPolicies: { healthCheck: health.id, initialDelaySec: WARMUP_SECONDS } }),
    // An unhealthy host shuts itself down, and a stopped host is recreated.
    instanceLifecyclePolicy: { defaultActionOnFailure: "REPAIR", forceUpdateOnRepair: "YES" },
    updatePolicy: updatePolicies[rolledBy](zones.length),
    waitForInstances: true,
    // With a host program, hosts of the previous template still run when apply ends.
    waitForInstancesStatus: byCloud ? "UPDATED" : "STABLE",
    timeouts: { create: "45m", update: "60m", delete: "30m" },
    ...((!byCloud || count.min !== count.max) && { lifecycle: { ignoreChanges: ["target_size"] } }),
  });
}

type UpdatePolicy = NonNullable<ComputeRegionInstanceGroupManagerConfig["updatePolicy"]>;

/** New hosts are created first. A regional group requires a surge of 0 or at least one per zone. */
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
