/** Target groups of a load balancer, with their health checks. */
import { LbTargetGroup } from "@cdktf/provider-aws/lib/lb-target-group";
import type { Construct } from "constructs";
import type { AwsBalancer } from "../../platform/types/aws/balancer";
import type { Labels } from "../../platform/types/shared/value";
import { tagged } from "../tags";

/** Settings of only one of the two types of load balancers. */
const typeSettings = (balancer: AwsBalancer) =>
  balancer.type === "network"
    ? { protocol: "TCP", preserveClientIp: String(balancer.preservesClientAddress), connectionTermination: true }
    : { protocol: "HTTP", protocolVersion: "HTTP1", loadBalancingAlgorithmType: "least_outstanding_requests" };

/** By id. */
export function targetGroups(scope: Construct, balancer: AwsBalancer, vpcId: string, tags: Labels): ReadonlyMap<string, LbTargetGroup> {
  return new Map(
    balancer.targetGroups.map(({ id, name, port, health }) => [
      id,
      new LbTargetGroup(scope, `targets-${id}`, {
        name,
        port,
        ...typeSettings(balancer),
        targetType: "instance",
        vpcId,
        deregistrationDelay: String(balancer.drainSeconds),
        healthCheck: {
          protocol: "HTTP",
          port: String(health.port),
          path: health.path,
          matcher: "200",
          interval: health.everySeconds,
          timeout: health.timeoutSeconds,
          healthyThreshold: health.healthyCount,
          unhealthyThreshold: health.unhealthyCount,
        },
        lifecycle: { createBeforeDestroy: true },
        ...tagged(tags),
      }),
    ]),
  );
}
