import { describe, expect, it } from "vitest";
import { maintenancePolicy } from "../../../../constructs/google/gke/maintenance";
import type { GkeCluster } from "../../../../constructs/platform/types/google/cluster";
import { cluster, controlPlane } from "./synth";

type Maintenance = NonNullable<GkeCluster["maintenance"]>;
const sundays: Maintenance = { days: ["sunday"], start: "03:00", hours: 12, exclude: [] };
const policy = (maintenance: Maintenance | null, minorHeld: GkeCluster["minorHeld"] = null) =>
  maintenancePolicy({ maintenance, minorHeld });

describe("the maintenance policy of a GKE cluster", () => {
  it("is left to GKE if it is not written and the end of support is not known", () => {
    expect(controlPlane(cluster())).not.toHaveProperty("maintenance_policy");
  });

  it("has a window on the listed days, which can pass midnight", () => {
    expect(policy({ ...sundays, days: ["saturday", "sunday"], start: "22:30", hours: 6 })?.recurringWindow).toEqual({
      startTime: "2025-01-01T22:30:00Z",
      endTime: "2025-01-02T04:30:00Z",
      recurrence: "FREQ=WEEKLY;BYDAY=SA,SU",
    });
  });

  it.each([
    ["all", "", "NO_UPGRADES"],
    ["minor", "-minor", "NO_MINOR_UPGRADES"],
    ["minor-and-nodes", "-minor-and-nodes", "NO_MINOR_OR_NODE_UPGRADES"],
  ] as const)("excludes %s from the first day to the end of the last", (scope, suffix, written) => {
    const exclude = [{ from: "2026-12-15", to: "2026-12-31", scope }];
    expect(policy({ ...sundays, exclude })?.maintenanceExclusion).toEqual([
      {
        exclusionName: `2026-12-15-to-2026-12-31${suffix}`,
        startTime: "2026-12-15T00:00:00Z",
        endTime: "2027-01-01T00:00:00Z",
        exclusionOptions: { scope: written },
      },
    ]);
  });

  it("keeps the minor version until the day on which its support ends, in a window that is always open", () => {
    expect(policy(null, { from: "2026-02-11", to: "2027-04-11" })).toEqual({
      // Without a window the provider would send no exclusion at all.
      recurringWindow: { startTime: "2025-01-01T00:00:00Z", endTime: "2025-01-02T00:00:00Z", recurrence: "FREQ=DAILY" },
      maintenanceExclusion: [
        {
          exclusionName: "minor-version",
          startTime: "2026-02-11T00:00:00Z",
          endTime: "2027-04-11T00:00:00Z",
          exclusionOptions: { scope: "NO_MINOR_UPGRADES" },
        },
      ],
    });
  });
});
