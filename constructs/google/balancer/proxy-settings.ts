/** Settings that global and regional load balancers for HTTP share. */
import type { GoogleProxyBalancer, GoogleRoute } from "../../platform/types/google/balancer";
import { logSettings } from "./health-settings";

/** TLS 1.2 and later, without outdated ciphers. */
export const tlsSettings = { profile: "MODERN", minTlsVersion: "TLS_1_2" };

export const proxiedService = (balancer: GoogleProxyBalancer, { portName }: GoogleRoute) => ({
  protocol: "HTTP",
  portName,
  timeoutSec: balancer.requestTimeoutSeconds,
  connectionDrainingTimeoutSec: balancer.drainSeconds,
  sessionAffinity: "NONE",
  logConfig: logSettings(balancer.accessLogs),
});

/** A service can only be deleted when the URL map no longer refers to it. With this setting Terraform updates the URL map first. */
export const deletedAfterUpdates = { lifecycle: { createBeforeDestroy: true } };

/** Requests are distributed by the utilization of the instances. */
export const proxiedBackend = (group: string) => ({ group, balancingMode: "UTILIZATION", capacityScaler: 1 });
