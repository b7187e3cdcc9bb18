/** How a load balancer judges its targets, and where its requests come from. */
import type { HealthCheck } from "../../platform/types/shared/balancer";

/** The same for regional and global checks. */
export const healthSettings = ({ port, path, everySeconds, timeoutSeconds, healthyCount, unhealthyCount }: HealthCheck) => ({
  checkIntervalSec: everySeconds,
  timeoutSec: timeoutSeconds,
  healthyThreshold: healthyCount,
  unhealthyThreshold: unhealthyCount,
  httpHealthCheck: { port, requestPath: path },
  logConfig: { enable: true },
});

/** Also where global proxies connect from. @see https://cloud.google.com/load-balancing/docs/health-check-concepts#ip-ranges */
const PROBES = ["130.211.0.0/22", "35.191.0.0/16"] as const;
const PROBES_OF_EXTERNAL_PASSTHROUGH = ["209.85.152.0/22", "209.85.204.0/22", "35.191.0.0/16"] as const;

export const probeRanges = (kind: "usual" | "external-passthrough"): readonly string[] =>
  kind === "usual" ? PROBES : PROBES_OF_EXTERNAL_PASSTHROUGH;

/** All requests, where they are logged at all. */
export const logSettings = (accessLogs: boolean) => ({ enable: accessLogs, ...(accessLogs && { sampleRate: 1 }) });
