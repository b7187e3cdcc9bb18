/** A user-assigned identity: resources that use it keep their rights when they are recreated. */
import { UserAssignedIdentity } from "@cdktf/provider-azurerm/lib/user-assigned-identity";
import type { Construct } from "constructs";
import { vendorName } from "../../platform/naming/names";
import type { ResourceGroupPlacement } from "../resource-group/resource-group";
import { tagged } from "../tags";

/** @param name the whole name: `shop-prod-apps-kubelet` */
export const userIdentity = (scope: Construct, id: string, name: string, placement: ResourceGroupPlacement): UserAssignedIdentity =>
  new UserAssignedIdentity(scope, id, {
    name: vendorName("managed-identity", name),
    location: placement.region,
    resourceGroupName: placement.resourceGroup,
    ...tagged(placement.labels),
  });
