/** Health checks of targets, and the ranges that they come from. */
import type { HealthCheck } from "../../platform/types/shared/balancer";

/** For regional and global health checks. */
export const healthSettings = ({ port, path, everySeconds, timeoutSeconds, healthyCount, unhealthyCount }: HealthCheck) => ({
  checkIntervalSec: everySeconds,
  timeoutSec: timeoutSeconds,
  healthyThreshold: healthyCount,
  unhealthyThreshold: unhealthyCount,
  httpHealthCheck: { port, requestPath: path },
  logConfig: { enable: true },
});

/** Global proxies connect from the same ranges. @see https://cloud.google.com/load-balancing/docs/health-check-concepts#ip-ranges */
const PROBES = ["130.211.0.0/22", "35.191.0.0/16"] as const;
const EXTERNAL_PASSTHROUGH_PROBES = ["209.85.152.0/22", "209.85.204.0/22", "35.191.0.0/16"] as const;

export const probeRanges = (kind: "usual" | "external-passthrough"): readonly string[] =>
  kind === "usual" ? PROBES : EXTERNAL_PASSTHROUGH_PROBES;

/** Logs every request if access logs are enabled. */
export const logSettings = (accessLogs: boolean) => ({ enable: accessLogs, ...(accessLogs && { sampleRate: 1 }) });
