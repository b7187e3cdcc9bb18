import { describe, expect, it } from "vitest";
import { control } from "./synth";

const maintenance = { day: "sunday", start: "03:00", hours: 12, exclude: [{ from: "2026-12-15", to: "2027-01-05" }] };

describe("maintenance of AKS", () => {
  it.each(["maintenance_window_auto_upgrade", "maintenance_window_node_os"])("is weekly, in UTC, by %s", (window) => {
    expect(control({ maintenance })[window]).toEqual({
      frequency: "Weekly",
      interval: 1,
      day_of_week: "Sunday",
      start_time: "03:00",
      duration: 12,
      utc_offset: "+00:00",
      not_allowed: [{ start: "2026-12-15T00:00:00Z", end: "2027-01-05T00:00:00Z" }],
    });
    expect(control()).not.toHaveProperty(window);
  });
});
