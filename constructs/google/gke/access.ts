/** Access to the cluster: IAM roles, limited to this cluster by a condition. The principal that applies gets no role implicitly. */
import { ProjectIamMember } from "@cdktf/provider-google/lib/project-iam-member";
import { Construct } from "constructs";
import { shortHash } from "../../platform/naming/short-hash";
import type { Access } from "../../platform/types/shared/cluster";
import { type ClusterContext, resourceName } from "./cluster-context";

/** GKE translates these roles to permissions in the Kubernetes API. @see https://cloud.google.com/kubernetes-engine/docs/how-to/iam#predefined */
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
    const resource = resourceName(clusterContext);
    for (const role of Object.keys(roles) as Role[])
      for (const member of cluster.access[role])
        new ProjectIamMember(this, `${shortHash(JSON.stringify(member))}-${role}`, {
          project: location.project,
          role: roles[role],
          member: context.valueOf(member),
          condition: {
            title: `cluster ${name}`,
            description: `Access of ${role} to this cluster only`,
            expression: `resource.name == "${resource}" || resource.name.startsWith("${resource}/")`,
          },
        });
  }
}
