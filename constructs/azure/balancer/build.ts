/** Builds a load balancer in the stack of the unit that it belongs to. */
import type { BalancerProvider } from "../../contracts/balancer";
import { AzureLoadBalancer } from "./balancer";

export const buildBalancer: BalancerProvider<"azure">["build"] = (scope, id, props) => new AzureLoadBalancer(scope, id, props);
