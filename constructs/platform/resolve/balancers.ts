/** The parts of resolving a load balancer that all clouds share. */
import { balancerCodes } from "../codes/balancers";
import type { Cloud } from "../types/location";
import type { BalancerMeta, BalancerOwner, BalancerRequest, HealthCheck, HealthRequest } from "../types/shared/balancer";
import type { ResolveContext } from "./resolve-context";
import { type ReportOf, reporterFor } from "./resource-reporter";

export type BalancerReport = ReportOf<keyof typeof balancerCodes>;

/** Reports at the unit, because a request has no path in the spec. */
export const balancerReport = ({ path }: { readonly path: string }, { report }: Pick<ResolveContext, "report">): BalancerReport =>
  reporterFor(balancerCodes, path, report);

export function balancerMeta<C extends Cloud>(cloud: C, request: BalancerRequest, owner: BalancerOwner<C>): BalancerMeta<C> {
  const { role, clients, drainSeconds } = request;
  const { path, name, labels, deletionProtection } = owner;
  return { cloud, role, path, name: `${name}-${role}`, labels, deletionProtection, clients, drainSeconds };
}

const HEALTHY_COUNT = 2;
const UNHEALTHY_COUNT = 3;
const TIMEOUT_SECONDS = 5;

/** The same thresholds on all clouds. A check never takes longer than the interval between two checks. */
export const healthCheck = ({ port, path, everySeconds }: HealthRequest): HealthCheck => ({
  port,
  path,
  everySeconds,
  timeoutSeconds: Math.min(TIMEOUT_SECONDS, everySeconds),
  healthyCount: HEALTHY_COUNT,
  unhealthyCount: UNHEALTHY_COUNT,
});

/** The id of the route without host names, which serves all hosts that no other route names; null if there is none. */
export const otherHostsRoute = (routes: readonly { readonly id: string; readonly hosts: readonly string[] }[]): string | null =>
  routes.find(({ hosts }) => hosts.length === 0)?.id ?? null;
