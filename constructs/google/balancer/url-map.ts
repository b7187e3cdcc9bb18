/** Routes hosts to backend services, in the form that regional and global URL maps share. */
import type { GoogleProxyBalancer } from "../../platform/types/google/balancer";

/** @param serviceOf id of the backend service of a route */
export function urlMapRules({ routes, otherHosts }: GoogleProxyBalancer, serviceOf: (route: string) => string) {
  const named = routes.filter(({ hosts }) => hosts.length > 0);
  const [first] = routes;
  if (first === undefined) throw new Error("an HTTP load balancer must have a route");
  return {
    // Google requires a default service even if all other hosts get a 404.
    defaultService: serviceOf(otherHosts ?? first.id),
    ...(otherHosts === null && { defaultRouteAction: notFound }),
    hostRule: named.map(({ id, hosts }) => ({ hosts: [...hosts], pathMatcher: id })),
    pathMatcher: named.map(({ id }) => ({ name: id, defaultService: serviceOf(id) })),
  };
}

const notFound = { faultInjectionPolicy: { abort: { httpStatus: 404, percentage: 100 } } };

export const redirectToHttps = {
  defaultUrlRedirect: { httpsRedirect: true, redirectResponseCode: "MOVED_PERMANENTLY_DEFAULT", stripQuery: false },
};
