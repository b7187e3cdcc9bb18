/** A role of Azure's own, granted to one principal on one resource. */
import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import type { Construct } from "constructs";

export interface GrantProps {
  /** Built-in roles by name. */
  readonly role: string;
  /** Resource id. */
  readonly on: string;
  /** Entra object id. */
  readonly principalId: string;
  /** What the principal is, where Berth knows: a new identity may not have arrived in Entra yet, and the look-up of its kind would fail. */
  readonly principalType?: "ServicePrincipal" | "User" | "Group";
}

export const grant = (scope: Construct, id: string, { role, on, principalId, principalType }: GrantProps): RoleAssignment =>
  new RoleAssignment(scope, id, {
    scope: on,
    roleDefinitionName: role,
    principalId,
    ...(principalType !== undefined && { principalType }),
  });
