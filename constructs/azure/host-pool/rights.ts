/** The rights of hosts, granted to their identity: those that their engine requests, each on one store or secret. */
import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { RoleDefinition } from "@cdktf/provider-azurerm/lib/role-definition";
import { Construct } from "constructs";
import { type HostLinks, objectStore, prefixId, secretStore } from "../../contracts/host-pool";
import type { HostPool, ObjectAccess } from "../../platform/types/shared/host-pool";
import { grant } from "../iam/grant";
import { BLOBS } from "../objects/rights";
import { resourceGroupIdOf } from "../resource-id";
import { secretActions } from "../secrets/rights";

export interface HostRightsProps {
  readonly pool: Pick<HostPool, "access">;
  /** The whole name of the pool on Azure, unique in its tenant. */
  readonly name: string;
  readonly principalId: string;
  readonly groupId: string;
  readonly hosts: HostLinks;
}

/** One action each: Azure's own roles for writing may read and delete too. */
const objectActions: Readonly<Record<ObjectAccess["right"], string>> = {
  read: `${BLOBS}/read`,
  write: `${BLOBS}/write`,
  "create-once": `${BLOBS}/add/action`,
};

export class HostRights extends Construct {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: HostRightsProps,
  ) {
    super(scope, id);
    const { pool, hosts, principalId, groupId } = props;
    for (const { name, right } of pool.access.secrets)
      this.assign(`${right}-secret-${name}`, secretActions[right], secretStore(name, hosts).id, null);
    for (const { prefix, right } of pool.access.objects)
      this.assign(`${right}-${prefixId(prefix)}`, objectActions[right], objectStore(hosts).id, onlyBelow(prefix, objectActions[right]));
    if (pool.access.discovers) grant(this, "discovery", { role: "Reader", on: groupId, principalId, principalType: "ServicePrincipal" });
  }

  private assign(id: string, dataAction: string, on: string, condition: string | null): void {
    const { name, principalId } = this.props;
    const role = new RoleDefinition(this, `${id}-role`, {
      name: `${name} ${id}`,
      description: `Hosts ${name}: ${id}`,
      // Azure accepts no narrower scope than a resource group here; the assignment below is limited to the store.
      scope: resourceGroupIdOf(on),
      permissions: [{ dataActions: [dataAction] }],
    });
    new RoleAssignment(this, id, {
      scope: on,
      roleDefinitionId: role.roleDefinitionResourceId,
      principalId,
      principalType: "ServicePrincipal",
      ...(condition !== null && { condition, conditionVersion: "2.0" }),
    });
  }
}

/** @see https://learn.microsoft.com/azure/storage/blobs/storage-auth-abac-attributes */
const onlyBelow = (prefix: string, action: string): string =>
  `((!(ActionMatches{'${action}'})) OR (@Resource[${BLOBS}:path] StringStartsWith '${prefix}'))`;
