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

/** The URL map lets go of a service before the service is deleted; Terraform orders an update and a deletion that way only with this. */
export const outlivesRoute = { lifecycle: { createBeforeDestroy: true } };

/** Instances share requests by how busy they are. */
export const proxiedBackend = (group: string) => ({ group, balancingMode: "UTILIZATION", capacityScaler: 1 });
