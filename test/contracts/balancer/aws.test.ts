import { awsOwner, makeAws } from "../../support/balancers";
import { type Blocks, blocksOf } from "../../support/stack";
import { balancerContract } from "./suite";

const all = (resource: Blocks, type: string) => Object.values(blocksOf(resource, type));
const first = (value: unknown) => (value as readonly Readonly<Record<string, unknown>>[])[0] ?? {};
const listeners = (resource: Blocks) => all(resource, "aws_lb_listener");
const groups = (resource: Blocks) => all(resource, "aws_lb_target_group");

const answers = { forward: "targets", redirect: "redirect", "fixed-response": "404" } as const;

balancerContract({
  name: "AWS",
  make: (request, owner = {}) => makeAws(request, awsOwner(owner)),
  portsOf: (resource) =>
    listeners(resource)
      .map(({ port }) => Number(port))
      .sort((a, b) => a - b),
  isPublic: (resource) => all(resource, "aws_lb").some(({ internal }) => internal === false),
  clientsOf: ({ stack }) =>
    all(stack.resource, "aws_vpc_security_group_ingress_rule")
      .filter(({ description }) => description === "Clients")
      .map((rule) => String(rule["cidr_ipv4"])),
  healthOf: (resource) =>
    groups(resource).map(({ health_check: check }) => {
      const { port, path, interval, unhealthy_threshold } = check as {
        port: string;
        path: string;
        interval: number;
        unhealthy_threshold: number;
      };
      return { port: Number(port), path, everySeconds: interval, unhealthyCount: unhealthy_threshold };
    }),
  drainOf: (resource) => groups(resource).map((group) => Number(group["deregistration_delay"])),
  idle: { seconds: 600, of: (resource) => listeners(resource).map((listener) => Number(listener["tcp_idle_timeout_seconds"])) },
  portTranslation: (resource) =>
    Object.fromEntries(
      listeners(resource).map((each) => {
        const group = /aws_lb_target_group\.([^.]+)\./.exec(String(first(each["default_action"])["target_group_arn"]))?.[1] ?? "";
        return [String(each["port"]), Number(blocksOf(resource, "aws_lb_target_group")[group]?.["port"])];
      }),
    ),
  stateful: ["aws_lb"],
  nameLimits: { aws_lb: 32, aws_lb_target_group: 32, aws_security_group: 255 },
  labels: { argument: "tags", types: ["aws_lb", "aws_lb_listener", "aws_lb_target_group", "aws_security_group"] },
  zones: (resource) =>
    all(resource, "aws_lb").every((lb) => lb["enable_cross_zone_load_balancing"] === true && (lb["subnets"] as string[]).length === 3),
  http: {
    certificate: "arn:aws:acm:us-east-1:123456789012:certificate/00000000-0000-0000-0000-000000000000",
    answersOf: (resource) =>
      Object.fromEntries(
        listeners(resource).map((each) => [String(each["port"]), answers[first(each["default_action"])["type"] as keyof typeof answers]]),
      ),
    routesOf: ({ stack }) =>
      Object.fromEntries(
        all(stack.resource, "aws_lb_listener_rule").flatMap(({ condition, action }) => {
          const target = /aws_lb_target_group\.([^.]+)\./.exec(String(first(action)["target_group_arn"]))?.[1] ?? "";
          const { values } = first(condition)["host_header"] as { values: string[] };
          return values.map((host) => [host, Number(blocksOf(stack.resource, "aws_lb_target_group")[target]?.["port"])]);
        }),
      ),
    tlsOf: (resource) =>
      listeners(resource).flatMap(({ ssl_policy: policy }) =>
        policy === undefined ? [] : [/-TLS13-1-2-/.test(String(policy)) ? "1.2" : String(policy)],
      ),
    partsOfRoute: (resource, id) => ({
      rule: resource["aws_lb_listener_rule"]?.[`balancer_route-${id}`],
      targets: resource["aws_lb_target_group"]?.[`balancer_targets-${id}`],
    }),
    accessLogs: {
      request: { to: "shop-logs" },
      isLogged: (resource) => all(resource, "aws_lb").some((lb) => JSON.stringify(lb["access_logs"])?.includes('"enabled":true') === true),
    },
  },
});
