/** Who may do what in the cluster: an access entry for each principal, and the access policies of what it is. */
import { EksAccessEntry } from "@cdktf/provider-aws/lib/eks-access-entry";
import { EksAccessPolicyAssociation } from "@cdktf/provider-aws/lib/eks-access-policy-association";
import { Construct } from "constructs";
import type { Access } from "../../platform/types/cluster";
import type { Value } from "../../platform/types/value";
import { tagged } from "../own-tags";
import { shortHash } from "./short-hash";
import type { ClusterSurroundings } from "./surroundings";

/** @see https://docs.aws.amazon.com/eks/latest/userguide/access-policy-permissions.html */
const policies = {
  admins: "AmazonEKSClusterAdminPolicy",
  editors: "AmazonEKSEditPolicy",
  viewers: "AmazonEKSViewPolicy",
} as const satisfies Partial<Record<keyof Access, string>>;

type Role = keyof typeof policies;

export class AccessEntries extends Construct {
  private readonly entries = new Map<string, EksAccessEntry>();

  constructor(
    scope: Construct,
    id: string,
    private readonly around: ClusterSurroundings,
  ) {
    super(scope, id);
    for (const role of Object.keys(policies) as Role[]) for (const principal of around.cluster.access[role]) this.grant(role, principal);
  }

  /** A principal has one entry, in however many lists it stands; its address follows from the principal alone. */
  private grant(role: Role, principal: Value): void {
    const id = shortHash(JSON.stringify(principal));
    const entry = this.entries.get(id) ?? this.createEntry(id, principal);
    this.entries.set(id, entry);
    const { control, location } = this.around;
    new EksAccessPolicyAssociation(this, `${id}-${role}`, {
      clusterName: control.name,
      principalArn: entry.principalArn,
      policyArn: `arn:${location.partition}:eks::aws:cluster-access-policy/${policies[role]}`,
      accessScope: { type: "cluster" },
    });
  }

  private createEntry(id: string, principal: Value): EksAccessEntry {
    const { control, context, tags } = this.around;
    return new EksAccessEntry(this, id, {
      clusterName: control.name,
      principalArn: context.valueOf(principal),
      type: "STANDARD",
      ...tagged(tags),
    });
  }
}
