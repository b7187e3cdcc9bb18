/** What a load balancer for HTTP is made of: global for the internet, regional within a network, and the same parts of types of their own. */
import type { ComputeBackendService } from "@cdktf/provider-google/lib/compute-backend-service";
import type { ComputeRegionBackendService } from "@cdktf/provider-google/lib/compute-region-backend-service";
import type { BalancerProps } from "../../contracts/balancer";
import type { GoogleProxyBalancer, GoogleRoute } from "../../platform/types/google/balancer";

export type ProxyProps = Omit<BalancerProps<"google">, "balancer"> & { readonly balancer: GoogleProxyBalancer };

export interface ProxyParts {
  readonly ip: string;
  /** Ranges that proxies and health checks connect from. */
  readonly sources: readonly string[];
  service(route: GoogleRoute): ComputeBackendService | ComputeRegionBackendService;
  /** Ports, proxies and routes in front of the services. */
  serve(serviceOf: (route: string) => string): void;
}
