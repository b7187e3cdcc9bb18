/** The service account of nodes: the roles to join the cluster, to write logs and metrics, and to pull from the cluster's registries. */
import { ArtifactRegistryRepositoryIamMember } from "@cdktf/provider-google/lib/artifact-registry-repository-iam-member";
import { ProjectIamMember } from "@cdktf/provider-google/lib/project-iam-member";
import { ServiceAccount } from "@cdktf/provider-google/lib/service-account";
import { Construct } from "constructs";
import { vendorName } from "../../platform/naming/names";
import { shortHash } from "../../platform/naming/short-hash";
import type { ClusterContext, NodeAccount } from "./cluster-context";
import { grantTarget } from "./grant-targets";

/** The minimum: joining the cluster, logs and metrics. @see https://cloud.google.com/kubernetes-engine/docs/how-to/service-accounts#default-gke-service-agent-role */
const NODE_ROLE = "roles/container.defaultNodeServiceAccount";
const READER_ROLE = "roles/artifactregistry.reader";

export function nodeAccount(scope: Construct, clusterContext: ClusterContext): NodeAccount {
  const { cluster, context } = clusterContext;
  // The owner of an existing account grants its roles.
  if (cluster.roles.nodes !== null) return { email: context.valueOf(cluster.roles.nodes), ready: [] };
  return new ManagedAccount(scope, "node-account", clusterContext);
}

class ManagedAccount extends Construct implements NodeAccount {
  readonly email: string;
  readonly ready: NodeAccount["ready"];

  constructor(scope: Construct, id: string, { cluster, location }: ClusterContext) {
    super(scope, id);
    const account = new ServiceAccount(this, "Default", {
      accountId: vendorName("google-service-account", `${cluster.name}-nodes`),
      project: location.project,
      displayName: `Nodes of cluster ${cluster.name}`,
    });
    const nodeRole = new ProjectIamMember(this, "role", { project: location.project, role: NODE_ROLE, member: account.member });
    const repositories = [...new Set(cluster.pulls.flatMap((pull) => pull.repositories))].sort();
    this.email = account.email;
    this.ready = [nodeRole, ...repositories.map((repository) => this.grantRead(repository, account.member))];
  }

  private grantRead(repository: string, member: string): ArtifactRegistryRepositoryIamMember {
    const target = grantTarget(repository);
    if (target?.kind !== "repository") throw new Error(`${repository} is not a repository of Artifact Registry`);
    const { project, location, name = "" } = target.parts;
    return new ArtifactRegistryRepositoryIamMember(this, `reads-${shortHash(repository)}`, {
      project: project ?? "",
      location: location ?? "",
      repository: name,
      role: READER_ROLE,
      member,
    });
  }
}
