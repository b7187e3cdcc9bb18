/** Builds a load balancer in the stack of the unit that it belongs to. */
import type { BalancerProvider } from "../../contracts/balancer";
import { PassthroughBalancer } from "./passthrough";
import { ProxyBalancer } from "./proxy";

export const buildBalancer: BalancerProvider<"google">["build"] = (scope, id, { balancer, ...props }) =>
  balancer.type === "passthrough"
    ? new PassthroughBalancer(scope, id, { ...props, balancer })
    : new ProxyBalancer(scope, id, { ...props, balancer });
