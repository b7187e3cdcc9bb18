/** Warns about clusters whose API nobody can use: where only the listed principals get in, and none is listed. */
import { orchestratorRecord } from "../../catalog/orchestrators";
import type { PlatformRule } from "../rule";
import { laterStacks } from "../sign-in";

export const noAdmins: PlatformRule = {
  name: "no-admins",
  code: "B5012",
  severity: "warning",
  text: {
    title: "Nobody can administer a cluster",
    explanation:
      "On EKS only the principals in `access` get into the Kubernetes API: whoever creates the cluster gets no rights by it. On AKS local accounts are disabled, and the roles Owner and Contributor have no rights in the Kubernetes API; only a role for it that is assigned outside of Berth, on the subscription or a management group, would let somebody in. On GKE and ECS the rights of the project or account are enough, so an empty list is fine there.",
    fix: "list principals in access.admins, or waive this if they get their rights elsewhere",
  },
  check: (platform) =>
    platform.clusters.flatMap((cluster) => {
      const { name, otherAdmins } = orchestratorRecord(cluster.orchestrator);
      if (!("access" in cluster) || otherAdmins !== null || cluster.access.admins.length > 0) return [];
      const later = laterStacks(platform, cluster);
      const consequence = later.length === 0 ? "" : `; ${later.join(", ")} cannot be deployed, because that needs to sign in`;
      return [
        {
          path: [...cluster.path.split("."), "access", "admins"],
          message: `access.admins is empty, so nobody can administer the ${name} cluster${consequence}`,
          fix: `write access: { admins: [${adminExample(cluster.cloud)}] }`,
        },
      ];
    }),
};

const adminExample = (cloud: string): string => (cloud === "azure" ? "OBJECT-ID-OF-AN-ENTRA-GROUP" : '"arn:aws:iam::ACCOUNT:role/NAME"');
