import { expect, it } from "vitest";
import { maintenancePolicy } from "../../../../constructs/google/gke/maintenance";
import { cluster, controlPlane } from "./synth";

it("has no maintenance policy by default", () => {
  expect(controlPlane(cluster())).not.toHaveProperty("maintenance_policy");
});

it("has a window on the listed days, which can pass midnight", () => {
  expect(maintenancePolicy({ days: ["saturday", "sunday"], start: "22:30", hours: 6, exclude: [] }).recurringWindow).toEqual({
    startTime: "2025-01-01T22:30:00Z",
    endTime: "2025-01-02T04:30:00Z",
    recurrence: "FREQ=WEEKLY;BYDAY=SA,SU",
  });
});

it("excludes the first day to the end of the last", () => {
  const exclude = [{ from: "2026-12-15", to: "2026-12-31" }];
  expect(maintenancePolicy({ days: ["sunday"], start: "03:00", hours: 12, exclude }).maintenanceExclusion).toEqual([
    {
      exclusionName: "2026-12-15-to-2026-12-31",
      startTime: "2026-12-15T00:00:00Z",
      endTime: "2027-01-01T00:00:00Z",
      exclusionOptions: { scope: "NO_UPGRADES" },
    },
  ]);
});
