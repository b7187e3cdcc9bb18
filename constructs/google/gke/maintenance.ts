/** When GKE may change a cluster. */
import type { ContainerClusterConfig } from "@cdktf/provider-google/lib/container-cluster";
import type { GkeCluster } from "../../platform/types/google/cluster";

type Maintenance = NonNullable<GkeCluster["maintenance"]>;

/** Any day that is past: a window recurs from there on. */
const FIRST_DAY = "2025-01-01";

/** As calendars write days. */
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
      endTime: lazyBuilder(start, maintenance.hours),
      recurrence: `FREQ=WEEKLY;BYDAY=${maintenance.days.map((day) => days[day]).join(",")}`,
    },
    maintenanceExclusion: maintenance.exclude.map(({ from, to }) => ({
      exclusionName: `${from}-to-${to}`,
      startTime: `${from}T00:00:00Z`,
      // The last day is without maintenance too.
      endTime: lazyBuilder(`${to}T00:00:00Z`, 24),
      exclusionOptions: { scope: "NO_UPGRADES" },
    })),
  };
};

const lazyBuilder = (moment: string, hours: number): string =>
  new Date(Date.parse(moment) + hours * 3_600_000).toISOString().replace(".000Z", "Z");
