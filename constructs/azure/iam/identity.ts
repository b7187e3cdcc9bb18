/** A user-assigned identity: what acts by it keeps its rights when it is made anew. */
import { UserAssignedIdentity } from "@cdktf/provider-azurerm/lib/user-assigned-identity";
import type { Construct } from "constructs";
import { vendorName } from "../../platform/names";
import { tagged } from "../own-tags";
import type { Ground } from "../resource-group/resource-group";

/** @param name the whole name: `shop-prod-apps-kubelet` */
export const userIdentity = (scope: Construct, id: string, name: string, ground: Ground): UserAssignedIdentity =>
  new UserAssignedIdentity(scope, id, {
    name: vendorName("managed-identity", name),
    location: ground.region,
    resourceGroupName: ground.resourceGroup,
    ...tagged(ground.labels),
  });
