/** Rights of the nodes to pull images, and private endpoints of registries in a network inside the cluster's stack. */
import { Construct } from "constructs";
import { grant } from "../iam/grant";
import { REGISTRY_ZONE } from "../network/dns";
import { registryEndpoint } from "../registry/private-endpoint";
import { type ClusterIdentity, type ControlPlaneContext, partName } from "./cluster-context";

const PULL = "AcrPull";

export class Pulls extends Construct {
  constructor(
    scope: Construct,
    id: string,
    private readonly clusterContext: ControlPlaneContext,
    nodes: ClusterIdentity,
  ) {
    super(scope, id);
    const { pulls, network } = clusterContext.cluster;
    for (const registryId of new Set(pulls.flatMap(({ repositories }) => repositories))) {
      const name = registryId.split("/").at(-1) ?? registryId;
      grant(this, name, { role: PULL, on: registryId, principalId: nodes.principalId, principalType: "ServicePrincipal" });
      // In a declared network, the registry's stack creates the private endpoint.
      if (network.kind === "own") this.createEndpoint(name, registryId);
    }
  }

  private createEndpoint(name: string, registryId: string): void {
    const { placement, links } = this.clusterContext;
    const { [REGISTRY_ZONE]: zoneId } = links.dnsZoneIds;
    const { privateEndpointSubnetId: subnetId } = links;
    if (zoneId === undefined || subnetId === null)
      throw new Error(`${this.clusterContext.cluster.path}: its own network has no room for private endpoints`);
    registryEndpoint(this, `${name}-endpoint`, {
      placement,
      name: partName(this.clusterContext, name),
      registryId,
      subnetId,
      dns: { kind: "zone", zoneId },
    });
  }
}
