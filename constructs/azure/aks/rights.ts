/** Rights of the control plane, granted before the cluster is created, because AKS checks them then. */
import type { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { Construct } from "constructs";
import { grant } from "../iam/grant";
import type { ClusterContext, ClusterIdentity } from "./cluster-context";

export interface ControlPlaneRightsProps {
  readonly controlPlane: ClusterIdentity;
  readonly nodes: ClusterIdentity;
  /** Null: AKS or public DNS has the name of the endpoint. */
  readonly zoneId: string | null;
  /** Null: Azure's own key. */
  readonly diskEncryptionSetId: string | null;
}

/**
 * On a network it only allows linking the zone, which AKS requires: far less than the contributor role of Azure's guides.
 * @see https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/networking#private-dns-zone-contributor
 * @see https://github.com/MicrosoftDocs/azure-aks-docs/issues/110
 */
const ZONE_ROLE = "Private DNS Zone Contributor";

/** @see https://learn.microsoft.com/azure/aks/use-managed-identity */
export function grantRights(scope: Construct, { links, cluster }: ClusterContext, props: ControlPlaneRightsProps): RoleAssignment[] {
  const parent = new Construct(scope, "rights");
  const roles: Readonly<Record<string, readonly [role: string, on: string | null]>> = {
    nodes: ["Managed Identity Operator", props.nodes.id],
    subnet: ["Network Contributor", links.nodeSubnetId],
    "load-balancers": ["Network Contributor", links.loadBalancerSubnetId],
    zone: [ZONE_ROLE, props.zoneId],
    network: [ZONE_ROLE, props.zoneId === null && cluster.privateZone?.kind !== "system" ? null : links.vnetId],
    disks: ["Reader", props.diskEncryptionSetId],
  };
  return Object.entries(roles).flatMap(([id, [role, on]]) =>
    on === null ? [] : [grant(parent, id, { role, on, principalId: props.controlPlane.principalId, principalType: "ServicePrincipal" })],
  );
}
