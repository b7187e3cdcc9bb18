/** Later stacks of a cluster sign in to its API: a principal without rights there fails after the cluster was created, and not before. */
import { orchestratorRecord } from "../../catalog/orchestrators";
import type { Finding, PlatformRule } from "../rule";
import { mayBeAdmin, type SignIn, signIns } from "../sign-in";

const othersOf = ({ cluster }: SignIn): string | null => orchestratorRecord(cluster.orchestrator).otherAdmins;

const adminsOf = ({ cluster }: SignIn) => [...cluster.path.split("."), "access", "admins"];

const addTo = ({ principal }: SignIn): string => `add ${JSON.stringify(principal)} to access.admins`;

export const signInRefused: PlatformRule = {
  name: "sign-in-refused",
  code: "B5013",
  severity: "error",
  text: {
    title: "A later stack cannot sign in to its cluster",
    explanation:
      "Charts of a cluster are in a stack of their own, which signs in to the Kubernetes API as the location's `assumeRole`. On EKS only the principals in `access.admins` may install charts, so without that role in the list the first stack succeeds and the second one is refused. `aws eks get-token`, which gets the token, passes no external id: a role whose trust policy requires one cannot be assumed that way.",
    fix: "add the role of the location to access.admins; for a role with an external id, let its trust policy accept the deploying principal without one",
  },
  check: (platform) =>
    signIns(platform).flatMap((signIn): Finding[] => {
      const { cluster, location, principal, stacks } = signIn;
      if (othersOf(signIn) !== null) return [];
      if (!mayBeAdmin(signIn))
        return [
          {
            path: adminsOf(signIn),
            value: cluster.access.admins,
            message: `${stacks.join(", ")} signs in as ${principal}, which is not in access.admins`,
            fix: addTo(signIn),
          },
        ];
      if (!("externalId" in location) || location.externalId === null) return [];
      return [
        {
          path: ["locations", location.key, "externalId"],
          value: location.externalId,
          message: `${stacks.join(", ")} signs in by aws eks get-token, which passes no external id to ${principal}`,
          fix: "remove externalId and its condition in the role's trust policy, or waive this if the policy accepts the deploying principal without one",
        },
      ];
    }),
};

export const signInUnknown: PlatformRule = {
  name: "sign-in-unknown",
  code: "B5014",
  severity: "warning",
  text: {
    title: "A later stack may be unable to sign in to its cluster",
    explanation:
      "Charts of a cluster are in a stack of their own, which signs in to the Kubernetes API as the service account of the location's `impersonate`. On GKE that account needs roles/container.admin: `access.admins` grants it for this cluster, or the project has granted it already, which Berth cannot know.",
    fix: "add the service account to access.admins, or waive this if the project grants it the role",
  },
  check: (platform) =>
    signIns(platform)
      .filter((signIn) => othersOf(signIn) !== null && !mayBeAdmin(signIn))
      .map((signIn) => ({
        path: adminsOf(signIn),
        value: signIn.cluster.access.admins,
        message: `${signIn.stacks.join(", ")} signs in as ${signIn.principal}, which is not in access.admins and gets in only as one of the ${othersOf(signIn)}`,
        fix: addTo(signIn),
      })),
};
