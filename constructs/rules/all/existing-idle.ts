/** An existing cluster is only a place for services: without any, its entry does nothing. */
import type { PlatformRule } from "../rule";

export const existingIdle: PlatformRule = {
  name: "existing-idle",
  code: "B5015",
  severity: "warning",
  text: {
    title: "An existing cluster that nothing uses",
    explanation:
      "`existing` names a cluster that Berth does not manage. Services can be put on it, and nothing else: no stack, no rights and no add-ons are created for it, and it is not adopted. This version does not build services yet.",
    fix: "remove the entry until services use it; to have Berth manage a cluster, write one under a new key and move the workloads",
  },
  check: ({ existingClusters, units }) =>
    existingClusters
      .filter(({ key }) => !units.some(({ stack }) => stack === `services-on-${key}`))
      .map(({ path, name }) => ({
        path: [...path.split("."), "existing"],
        value: name,
        message: "Nothing is created for an existing cluster: only services are put on it, and no service uses it",
        fix: "remove the entry until services use it",
      })),
};
