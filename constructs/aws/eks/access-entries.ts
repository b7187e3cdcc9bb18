/** Access to the cluster: an access entry for each principal, with the access policies of its roles. */
import { EksAccessEntry } from "@cdktf/provider-aws/lib/eks-access-entry";
import { EksAccessPolicyAssociation } from "@cdktf/provider-aws/lib/eks-access-policy-association";
import { Construct } from "constructs";
import { shortHash } from "../../platform/naming/short-hash";
import type { Access } from "../../platform/types/shared/cluster";
import type { ValueOrReference } from "../../platform/types/shared/value";
import { tagged } from "../tags";
import type { ControlPlaneContext } from "./cluster-context";

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
    private readonly clusterContext: ControlPlaneContext,
  ) {
    super(scope, id);
    for (const role of Object.keys(policies) as Role[])
      for (const principal of clusterContext.cluster.access[role]) this.grant(role, principal);
  }

  /** A principal has one entry even if several roles list it. The address depends only on the principal. */
  private grant(role: Role, principal: ValueOrReference): void {
    const id = shortHash(JSON.stringify(principal));
    const entry = this.entries.get(id) ?? this.createEntry(id, principal);
    this.entries.set(id, entry);
    const { control, location } = this.clusterContext;
    new EksAccessPolicyAssociation(this, `${id}-${role}`, {
      clusterName: control.name,
      principalArn: entry.principalArn,
      policyArn: `arn:${location.partition}:eks::aws:cluster-access-policy/${policies[role]}`,
      accessScope: { type: "cluster" },
    });
  }

  private createEntry(id: string, principal: ValueOrReference): EksAccessEntry {
    const { control, context, tags } = this.clusterContext;
    return new EksAccessEntry(this, id, {
      clusterName: control.name,
      principalArn: context.valueOf(principal),
      type: "STANDARD",
      ...tagged(tags),
    });
  }
}
