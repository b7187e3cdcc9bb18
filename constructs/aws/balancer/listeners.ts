/** Listeners of load balancers, which forward ports to target groups. */
import { LbListener, type LbListenerConfig } from "@cdktf/provider-aws/lib/lb-listener";
import { LbListenerCertificate } from "@cdktf/provider-aws/lib/lb-listener-certificate";
import { LbListenerRule } from "@cdktf/provider-aws/lib/lb-listener-rule";
import type { Construct } from "constructs";
import type { BuildContext } from "../../contracts/build";
import type { AwsApplicationBalancer, AwsNetworkBalancer } from "../../platform/types/aws/balancer";
import type { Labels } from "../../platform/types/shared/value";
import { tagged } from "../tags";

export interface ListenerProps<B> {
  readonly balancer: B;
  readonly balancerArn: string;
  /** ARN of a target group, by its id. */
  targetGroupArn(id: string): string;
  readonly context: Pick<BuildContext, "valueOf">;
  readonly tags: Labels;
}

export function networkListeners(scope: Construct, props: ListenerProps<AwsNetworkBalancer>): void {
  const { balancer, balancerArn, targetGroupArn, tags } = props;
  for (const { port, targetGroup } of balancer.listeners)
    new LbListener(scope, `listener-${port}`, {
      loadBalancerArn: balancerArn,
      port,
      protocol: "TCP",
      tcpIdleTimeoutSeconds: balancer.idleSeconds,
      defaultAction: [{ type: "forward", targetGroupArn: targetGroupArn(targetGroup) }],
      ...tagged(tags),
    });
}

/** The ports that clients of an application load balancer use. */
export const applicationPorts = ({ tls }: Pick<AwsApplicationBalancer, "tls">): readonly number[] => (tls === null ? [80] : [443, 80]);

export function applicationListeners(scope: Construct, props: ListenerProps<AwsApplicationBalancer>): void {
  const { balancer, balancerArn, tags } = props;
  const serving = servingListener(scope, props);
  for (const { id, hosts, priority } of balancer.routes)
    new LbListenerRule(scope, `route-${id}`, {
      listenerArn: serving.arn,
      priority,
      condition: [{ hostHeader: { values: [...hosts] } }],
      action: [{ type: "forward", targetGroupArn: props.targetGroupArn(id) }],
      ...tagged(tags),
    });
  if (balancer.tls !== null)
    new LbListener(scope, "listener-80", {
      loadBalancerArn: balancerArn,
      port: 80,
      protocol: "HTTP",
      defaultAction: [{ type: "redirect", redirect: { port: "443", protocol: "HTTPS", statusCode: "HTTP_301" } }],
      ...tagged(tags),
    });
}

/** The first certificate is the listener's own; the others are chosen by SNI. */
function servingListener(
  scope: Construct,
  { balancer, balancerArn, targetGroupArn, context, tags }: ListenerProps<AwsApplicationBalancer>,
) {
  const { tls, otherHosts } = balancer;
  const common = {
    loadBalancerArn: balancerArn,
    defaultAction: [otherHosts === null ? notFound : { type: "forward", targetGroupArn: targetGroupArn(otherHosts) }],
    ...tagged(tags),
  };
  if (tls === null) return new LbListener(scope, "listener-80", { ...common, port: 80, protocol: "HTTP" });
  const [first, ...others] = tls.certificates;
  const listener = new LbListener(scope, "listener-443", {
    ...common,
    port: 443,
    protocol: "HTTPS",
    sslPolicy: tls.policy,
    certificateArn: context.valueOf(first),
  });
  for (const [index, certificate] of others.entries())
    new LbListenerCertificate(scope, `certificate-${index + 1}`, {
      listenerArn: listener.arn,
      certificateArn: context.valueOf(certificate),
    });
  return listener;
}

type Action = Extract<LbListenerConfig["defaultAction"], readonly unknown[]>[number];

const notFound: Action = {
  type: "fixed-response",
  fixedResponse: { statusCode: "404", contentType: "text/plain", messageBody: "Not found" },
};
