/** Maintenance windows and exclusions of a cluster. */
import type { ContainerClusterConfig } from "@cdktf/provider-google/lib/container-cluster";
import type { GkeCluster } from "../../platform/types/google/cluster";

type Policy = NonNullable<ContainerClusterConfig["maintenancePolicy"]>;
type Exclusion = Extract<NonNullable<Policy["maintenanceExclusion"]>, readonly unknown[]>[number];
type Maintenance = NonNullable<GkeCluster["maintenance"]>;

/** Any past day: the window recurs from this day on. */
const FIRST_DAY = "2025-01-01";

/** Days in recurrence rules (RFC 5545). */
const days = {
  monday: "MO",
  tuesday: "TU",
  wednesday: "WE",
  thursday: "TH",
  friday: "FR",
  saturday: "SA",
  sunday: "SU",
} as const satisfies Record<Maintenance["days"][number], string>;

const scopes = {
  all: "NO_UPGRADES",
  minor: "NO_MINOR_UPGRADES",
  "minor-and-nodes": "NO_MINOR_OR_NODE_UPGRADES",
} as const satisfies Record<Maintenance["exclude"][number]["scope"], string>;

/** Null if GKE may do everything at any time. */
export function maintenancePolicy({ maintenance, minorHeld }: Pick<GkeCluster, "maintenance" | "minorHeld">): Policy | null {
  if (maintenance === null && minorHeld === null) return null;
  const exclusions = (maintenance?.exclude ?? []).map(exclusionOf);
  return {
    recurringWindow: maintenance === null ? ALWAYS : windowOf(maintenance),
    maintenanceExclusion: minorHeld === null ? exclusions : [...exclusions, hold(minorHeld)],
  };
}

const windowOf = ({ start, hours, days: chosen }: Maintenance): NonNullable<Policy["recurringWindow"]> => {
  const startTime = `${FIRST_DAY}T${start}:00Z`;
  return {
    startTime,
    endTime: hoursAfter(startTime, hours),
    recurrence: `FREQ=WEEKLY;BYDAY=${chosen.map((day) => days[day]).join(",")}`,
  };
};

/**
 * The whole of every day: without a window the provider sends no exclusions.
 * @see https://github.com/hashicorp/terraform-provider-google/blob/main/google/services/container/resource_container_cluster.go `expandMaintenancePolicy`
 */
const ALWAYS = { startTime: `${FIRST_DAY}T00:00:00Z`, endTime: "2025-01-02T00:00:00Z", recurrence: "FREQ=DAILY" };

/** The exclusion includes its last day. */
const exclusionOf = ({ from, to, scope }: Maintenance["exclude"][number]): Exclusion => ({
  exclusionName: `${from}-to-${to}${scope === "all" ? "" : `-${scope}`}`,
  startTime: midnight(from),
  endTime: hoursAfter(midnight(to), 24),
  exclusionOptions: { scope: scopes[scope] },
});

/** GKE refuses an exclusion that lasts longer than the support of the minor version. */
const hold = ({ from, to }: NonNullable<GkeCluster["minorHeld"]>): Exclusion => ({
  exclusionName: "minor-version",
  startTime: midnight(from),
  endTime: midnight(to),
  exclusionOptions: { scope: scopes.minor },
});

const midnight = (day: string): string => `${day}T00:00:00Z`;

const hoursAfter = (start: string, hours: number): string =>
  new Date(Date.parse(start) + hours * 3_600_000).toISOString().replace(".000Z", "Z");
