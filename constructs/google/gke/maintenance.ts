/** Maintenance windows and exclusions of a cluster. */
import type { ContainerClusterConfig } from "@cdktf/provider-google/lib/container-cluster";
import type { GkeCluster } from "../../platform/types/google/cluster";

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

export const maintenancePolicy = (maintenance: Maintenance): NonNullable<ContainerClusterConfig["maintenancePolicy"]> => {
  const start = `${FIRST_DAY}T${maintenance.start}:00Z`;
  return {
    recurringWindow: {
      startTime: start,
      endTime: hoursAfter(start, maintenance.hours),
      recurrence: `FREQ=WEEKLY;BYDAY=${maintenance.days.map((day) => days[day]).join(",")}`,
    },
    maintenanceExclusion: maintenance.exclude.map(({ from, to }) => ({
      exclusionName: `${from}-to-${to}`,
      startTime: `${from}T00:00:00Z`,
      // The exclusion includes its last day.
      endTime: hoursAfter(`${to}T00:00:00Z`, 24),
      exclusionOptions: { scope: "NO_UPGRADES" },
    })),
  };
};

const hoursAfter = (start: string, hours: number): string =>
  new Date(Date.parse(start) + hours * 3_600_000).toISOString().replace(".000Z", "Z");
