/** Builds a load balancer in the stack of the unit that it belongs to. */
import type { BalancerProvider } from "../../contracts/balancer";
import { AwsLoadBalancer } from "./balancer";

export const buildBalancer: BalancerProvider<"aws">["build"] = (scope, id, props) => new AwsLoadBalancer(scope, id, props);
