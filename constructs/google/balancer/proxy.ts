/** An HTTP load balancer: one backend service per route, which reaches targets through named ports of their instance groups. */
import { Construct } from "constructs";
import type { BalancerInbound, BuiltBalancer } from "../../contracts/balancer";
import type { GoogleProxyBalancer } from "../../platform/types/google/balancer";
import { globalProxy } from "./global-proxy";
import type { ProxyProps } from "./proxy-parts";
import { proxiedBackend } from "./proxy-settings";
import { regionalProxy } from "./regional-proxy";

export class ProxyBalancer extends Construct implements BuiltBalancer<"google"> {
  readonly endpoint: BuiltBalancer<"google">["endpoint"];
  readonly targets: BuiltBalancer<"google">["targets"];
  readonly inbound: readonly BalancerInbound[];

  constructor(scope: Construct, id: string, props: ProxyProps) {
    super(scope, id);
    const { balancer } = props;
    const parts = balancer.clients.scheme === "internet" ? globalProxy(this, props) : regionalProxy(this, props);
    const services = new Map(balancer.routes.map((route) => [route.id, parts.service(route)]));
    parts.serve((route) => {
      const service = services.get(route);
      if (service === undefined) throw new Error(`${balancer.path} has no route ${route}`);
      return service.id;
    });
    this.endpoint = { kind: "ip", ip: parts.ip };
    this.targets = {
      namedPorts: namedPorts(balancer),
      attach: (groups) => {
        for (const service of services.values()) service.putBackend(groups.map(proxiedBackend));
      },
    };
    const from = { kind: "ranges", ranges: parts.sources } as const;
    this.inbound = targetPorts(balancer).map((port) => ({ port, from, why: `Load balancer ${balancer.role}` }));
  }
}

/** Without duplicates: two routes can lead to the same port. */
const namedPorts = ({ routes }: GoogleProxyBalancer) => [
  ...new Map(routes.map(({ portName, targetPort }) => [portName, { name: portName, port: targetPort }])).values(),
];

/** Sorted, without duplicates. */
const targetPorts = ({ routes }: GoogleProxyBalancer): number[] =>
  [...new Set(routes.flatMap(({ targetPort, health }) => [targetPort, health.port]))].sort((a, b) => a - b);
