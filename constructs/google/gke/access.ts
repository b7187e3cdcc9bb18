/** Who may do what in the cluster: roles of IAM, held to this cluster by a condition. Whoever applies gets nothing by it. */
import { ProjectIamMember } from "@cdktf/provider-google/lib/project-iam-member";
import { Construct } from "constructs";
import { shortHash } from "../../platform/naming/short-hash";
import type { Access } from "../../platform/types/shared/cluster";
import { type ClusterContext, resourceName } from "./cluster-context";

/** GKE reads them as rights in the API of Kubernetes. @see https://cloud.google.com/kubernetes-engine/docs/how-to/iam#predefined */
const roles = {
  admins: "roles/container.admin",
  editors: "roles/container.developer",
  viewers: "roles/container.viewer",
} as const satisfies Partial<Record<keyof Access, string>>;

type Role = keyof typeof roles;

export class ClusterAccess extends Construct {
  constructor(scope: Construct, id: string, clusterContext: ClusterContext) {
    super(scope, id);
    const { cluster, location, context, name } = clusterContext;
    const whole = resourceName(clusterContext);
    for (const role of Object.keys(roles) as Role[])
      for (const member of cluster.access[role])
        new ProjectIamMember(this, `${shortHash(JSON.stringify(member))}-${role}`, {
          project: location.project,
          role: roles[role],
          member: context.valueOf(member),
          condition: {
            title: `cluster ${name}`,
            description: `${role} of the cluster alone`,
            expression: `resource.name == "${whole}" || resource.name.startsWith("${whole}/")`,
          },
        });
  }
}
