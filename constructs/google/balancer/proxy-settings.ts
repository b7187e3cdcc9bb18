/** Settings that global and regional load balancers for HTTP share. */
import type { GoogleProxyBalancer, GoogleRoute } from "../../platform/types/google/balancer";
import { logSettings } from "./health-settings";

/** TLS 1.2 and later, without ciphers that are out of date. */
export const tlsSettings = { profile: "MODERN", minTlsVersion: "TLS_1_2" };

export const proxiedService = (balancer: GoogleProxyBalancer, { portName }: GoogleRoute) => ({
  protocol: "HTTP",
  portName,
  timeoutSec: balancer.requestTimeoutSeconds,
  connectionDrainingTimeoutSec: balancer.drainSeconds,
  sessionAffinity: "NONE",
  logConfig: logSettings(balancer.accessLogs),
});

/** Instances share requests by how busy they are. */
export const proxiedBackend = (group: string) => ({ group, balancingMode: "UTILIZATION", capacityScaler: 1 });
