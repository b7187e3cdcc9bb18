/** Permissions in the cluster: Azure's roles for Kubernetes, granted on the cluster only. */

import { Construct } from "constructs";
import { shortHash } from "../../platform/naming/short-hash";
import type { Access } from "../../platform/types/shared/cluster";
import type { ValueOrReference } from "../../platform/types/shared/value";
import { grant } from "../iam/grant";
import type { ControlPlaneContext } from "./cluster-context";

/** @see https://learn.microsoft.com/azure/aks/manage-azure-rbac#aks-built-in-roles */
const roles = {
  admins: "Azure Kubernetes Service RBAC Cluster Admin",
  editors: "Azure Kubernetes Service RBAC Writer",
  viewers: "Azure Kubernetes Service RBAC Reader",
} as const satisfies Partial<Record<keyof Access, string>>;

/** Only allows reading the address of the cluster. */
const FIND = "Azure Kubernetes Service Cluster User Role";

type Role = keyof typeof roles;

export class ClusterAccess extends Construct {
  constructor(
    scope: Construct,
    id: string,
    private readonly clusterContext: ControlPlaneContext,
  ) {
    super(scope, id);
    const all = new Map<string, ValueOrReference>();
    for (const role of Object.keys(roles) as Role[])
      for (const principal of clusterContext.cluster.access[role]) {
        const name = addressOf(principal);
        all.set(name, principal);
        this.grant(`${name}-${role}`, roles[role], principal);
      }
    for (const [name, principal] of all) this.grant(`${name}-user`, FIND, principal);
  }

  private grant(id: string, role: string, principal: ValueOrReference): void {
    grant(this, id, { role, on: this.clusterContext.control.id, principalId: this.clusterContext.context.valueOf(principal) });
  }
}

/** Derived from the principal only. */
const addressOf = (principal: ValueOrReference): string => shortHash(JSON.stringify(principal));
