/** The parts that global (internet-facing) and regional (internal) HTTP load balancers have in common. Google has separate resource types for the two. */
import type { ComputeBackendService } from "@cdktf/provider-google/lib/compute-backend-service";
import type { ComputeRegionBackendService } from "@cdktf/provider-google/lib/compute-region-backend-service";
import type { BalancerProps } from "../../contracts/balancer";
import type { GoogleProxyBalancer, GoogleRoute } from "../../platform/types/google/balancer";

export type ProxyProps = Omit<BalancerProps<"google">, "balancer"> & { readonly balancer: GoogleProxyBalancer };

export interface ProxyParts {
  readonly ip: string;
  /** Ranges from which proxies and health checks connect. */
  readonly sources: readonly string[];
  service(route: GoogleRoute): ComputeBackendService | ComputeRegionBackendService;
  /** Ports, proxies and routes in front of the services. */
  serve(serviceOf: (route: string) => string): void;
}
