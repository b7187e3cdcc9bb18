/** What the control plane may do, granted before there is a cluster: without it AKS fails to make one. */
import type { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { Construct } from "constructs";
import { grant } from "../iam/grant";
import type { ClusterContext, ClusterIdentity } from "./cluster-context";

export interface RightsNeeds {
  readonly controlPlane: ClusterIdentity;
  readonly nodes: ClusterIdentity;
  /** Null: the endpoint is public. */
  readonly zoneId: string | null;
  /** Null: Azure's own key. */
  readonly diskEncryptionSetId: string | null;
}

/**
 * On a network it lets the zone be linked to it, which AKS asks for, and nothing else: far less than the contributor that guides name.
 * @see https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/networking#private-dns-zone-contributor
 * @see https://github.com/MicrosoftDocs/azure-aks-docs/issues/110
 */
const ZONE_ROLE = "Private DNS Zone Contributor";

/** @see https://learn.microsoft.com/azure/aks/use-managed-identity */
export function grantRights(scope: Construct, { links }: ClusterContext, needs: RightsNeeds): RoleAssignment[] {
  const below = new Construct(scope, "rights");
  const wanted: Readonly<Record<string, readonly [role: string, on: string | null]>> = {
    nodes: ["Managed Identity Operator", needs.nodes.id],
    subnet: ["Network Contributor", links.nodeSubnetId],
    "load-balancers": ["Network Contributor", links.loadBalancerSubnetId],
    zone: [ZONE_ROLE, needs.zoneId],
    network: [ZONE_ROLE, needs.zoneId === null ? null : links.vnetId],
    disks: ["Reader", needs.diskEncryptionSetId],
  };
  return Object.entries(wanted).flatMap(([id, [role, on]]) =>
    on === null ? [] : [grant(below, id, { role, on, principalId: needs.controlPlane.principalId, principalType: "ServicePrincipal" })],
  );
}
