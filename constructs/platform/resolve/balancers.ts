/** What resolving a load balancer has in common on all clouds. */
import { balancerCodes } from "../codes/balancers";
import type { Cloud } from "../types/location";
import type { BalancerMeta, BalancerOwner, BalancerRequest, HealthCheck, HealthRequest } from "../types/shared/balancer";
import type { ResolveContext } from "./resolvers";
import { type ReportOf, reporterFor } from "./resource-reporter";

export type BalancerReport = ReportOf<keyof typeof balancerCodes>;

/** Reports at the unit: a request has no place of its own in a spec. */
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

/** The same on all clouds, so that a host is judged alike. A check never takes longer than the time to the next one. */
export const healthCheck = ({ port, path, everySeconds }: HealthRequest): HealthCheck => ({
  port,
  path,
  everySeconds,
  timeoutSeconds: Math.min(TIMEOUT_SECONDS, everySeconds),
  healthyCount: HEALTHY_COUNT,
  unhealthyCount: UNHEALTHY_COUNT,
});

/** The id of the one route without hosts, which serves all hosts that no other route names; null: none does. */
export const otherHostsRoute = (routes: readonly { readonly id: string; readonly hosts: readonly string[] }[]): string | null =>
  routes.find(({ hosts }) => hosts.length === 0)?.id ?? null;
