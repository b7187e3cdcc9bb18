/** Workload identities: one Azure identity for each service account, whose tokens are exchanged for it. */

import { FederatedIdentityCredential } from "@cdktf/provider-azurerm/lib/federated-identity-credential";
import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { Construct } from "constructs";
import { shortHash } from "../../platform/naming/short-hash";
import type { AksCluster, AzureGrant } from "../../platform/types/azure/cluster";
import { grant } from "../iam/grant";
import { userIdentity } from "../iam/identity";
import { type ControlPlaneContext, partName } from "./cluster-context";

type Identity = AksCluster["identities"][number];

const AUDIENCE = "api://AzureADTokenExchange";

export class WorkloadIdentities extends Construct {
  /** By namespace/name: the client id for the annotation `azure.workload.identity/client-id` of the service account. */
  readonly clientIds: Readonly<Record<string, string>>;

  constructor(
    scope: Construct,
    id: string,
    private readonly clusterContext: ControlPlaneContext,
  ) {
    super(scope, id);
    this.clientIds = Object.fromEntries(
      clusterContext.cluster.identities.map((identity) => [`${identity.namespace}/${identity.serviceAccount}`, this.create(identity)]),
    );
  }

  private create({ namespace, serviceAccount, grants }: Identity): string {
    const { placement, control } = this.clusterContext;
    // A service account's name may contain `.`, but a Terraform address may not.
    const id = `${namespace}-${serviceAccount}`.replaceAll(".", "-");
    const unique = `${id}-${shortHash(`${namespace}/${serviceAccount}`)}`;
    const identity = userIdentity(this, unique, partName(this.clusterContext, unique), placement);
    new FederatedIdentityCredential(this, `${unique}-credential`, {
      name: "kubernetes",
      resourceGroupName: placement.resourceGroup,
      parentId: identity.id,
      issuer: control.oidcIssuerUrl,
      subject: `system:serviceaccount:${namespace}:${serviceAccount}`,
      audience: [AUDIENCE],
    });
    for (const each of grants) this.grant(unique, each, identity.principalId);
    return identity.clientId;
  }

  private grant(unique: string, { role, on }: AzureGrant, principalId: string): void {
    const id = `${unique}-${shortHash(JSON.stringify([role, on]))}`;
    const target = { on: this.clusterContext.context.valueOf(on), principalId, principalType: "ServicePrincipal" } as const;
    if (!role.startsWith("/")) grant(this, id, { role, ...target });
    else new RoleAssignment(this, id, { scope: target.on, roleDefinitionId: role, principalId, principalType: target.principalType });
  }
}
