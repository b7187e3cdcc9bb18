/** A role that Azure does not have: rights on data and on nothing else. */
import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { RoleDefinition } from "@cdktf/provider-azurerm/lib/role-definition";
import type { Construct } from "constructs";
import { vendorName } from "../../platform/naming/names";
import type { ResourceGroupPlacement } from "../resource-group/resource-group";
import type { GrantProps } from "./grant";

export interface DataRoleProps {
  /** Unique in the tenant. */
  readonly name: string;
  readonly description: string;
  readonly dataActions: readonly string[];
  /** It can be assigned in this resource group alone. */
  readonly placement: ResourceGroupPlacement;
}

export function dataRole(scope: Construct, id: string, { name, description, dataActions, placement }: DataRoleProps): RoleDefinition {
  const group = `/subscriptions/${placement.location.subscription}/resourceGroups/${placement.resourceGroup}`;
  return new RoleDefinition(scope, id, {
    name: vendorName("role-definition", name),
    description,
    scope: group,
    assignableScopes: [group],
    permissions: [{ actions: [], notActions: [], dataActions: [...dataActions], notDataActions: [] }],
  });
}

export const grantDataRole = (
  scope: Construct,
  id: string,
  role: RoleDefinition,
  { on, principalId, principalType }: Omit<GrantProps, "role">,
): RoleAssignment =>
  new RoleAssignment(scope, id, {
    scope: on,
    roleDefinitionId: role.roleDefinitionResourceId,
    principalId,
    ...(principalType !== undefined && { principalType }),
  });
