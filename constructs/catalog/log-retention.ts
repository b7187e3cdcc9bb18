/** How many days each cloud's own log store can keep logs. */
import type { Cloud } from "./cloud";

/** Fixed numbers of days, or any number within limits. */
type Retention = { readonly days: readonly number[] } | { readonly from: number; readonly to: number };

/**
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html
 * @see https://cloud.google.com/logging/docs/buckets (custom retention)
 * @see https://learn.microsoft.com/azure/azure-monitor/logs/data-retention-configure (analytics retention)
 */
const retentions: Readonly<Record<Cloud, Retention>> = {
  aws: { days: [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653] },
  google: { from: 1, to: 3650 },
  azure: { from: 30, to: 730 },
};

/** The cloud's own log store, for messages. */
export const logStores: Readonly<Record<Cloud, string>> = { aws: "CloudWatch Logs", google: "Cloud Logging", azure: "Log Analytics" };

/** The shortest supported retention of at least `days`; null if there is none. */
export function nextRetention(cloud: Cloud, days: number): number | null {
  const retention = retentions[cloud];
  if ("days" in retention) return retention.days.find((each) => each >= days) ?? null;
  return days > retention.to ? null : Math.max(retention.from, days);
}

export const isRetention = (cloud: Cloud, days: number): boolean => nextRetention(cloud, days) === days;

/** Supported values, for messages: `1d, 3d, 5d`, or `30d to 730d`. */
export function retentionsOf(cloud: Cloud): string {
  const retention = retentions[cloud];
  return "days" in retention ? retention.days.map((days) => `${days}d`).join(", ") : `${retention.from}d to ${retention.to}d`;
}
