/** A load balancer on Azure: Standard Load Balancer, for TCP. */
import type { BalancerMeta, HealthCheck, TcpListener } from "../shared/balancer";

export interface AzureBalancer extends BalancerMeta<"azure"> {
  /** Within the unit's resource group. */
  readonly balancerName: string;
  /** Private address; null: Azure chooses one and keeps it, or the balancer is public. */
  readonly privateAddress: string | null;
  /** Zones that the frontend is in: all of the network's. */
  readonly zones: readonly string[];
  readonly listeners: readonly TcpListener[];
  readonly health: HealthCheck;
  readonly idleMinutes: number;
}
