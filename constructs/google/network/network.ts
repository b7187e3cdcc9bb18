/** A network that is made: VPC, ways out, firewall, and the subnets that all its clusters share. Their own subnets they make themselves. */
import { ComputeNetwork } from "@cdktf/provider-google/lib/compute-network";
import { ComputeSubnetwork } from "@cdktf/provider-google/lib/compute-subnetwork";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { ownLabels } from "../../platform/naming/labels";
import { vendorName } from "../../platform/naming/names";
import type { GoogleLocation } from "../../platform/types/google/location";
import type { GoogleManagedNetwork } from "../../platform/types/google/network";
import { createEgress } from "./egress";
import { denyIngress } from "./firewall";
import { partName } from "./names";
import type { NetworkScope } from "./network-scope";
import { machineSubnet } from "./subnet";

export interface GoogleNetworkProps {
  readonly network: GoogleManagedNetwork;
  readonly location: GoogleLocation;
}

export class GoogleNetwork extends Construct {
  /** `projects/…/global/networks/…` */
  readonly networkId: string;
  /** Of private endpoints. */
  readonly endpointSubnetId: string;
  readonly natAddresses: readonly string[];
  /** What must be there before what runs in the network finds its way out. */
  readonly ready: readonly ITerraformDependable[];
  /** The subnet of the region's proxies, which a load balancer for HTTP comes after. */
  readonly proxiesReady: readonly ITerraformDependable[];

  constructor(
    scope: Construct,
    id: string,
    private readonly props: GoogleNetworkProps,
  ) {
    super(scope, id);
    const { network, location } = props;
    const vpc = this.createVpc();
    const networkScope: NetworkScope = { network, location, vpc, labels: ownLabels(network.labels, location) };
    denyIngress(this, networkScope);
    const { natAddresses, ready } = createEgress(this, networkScope);
    this.proxiesReady = [this.createProxySubnet(vpc)];
    this.networkId = vpc.id;
    this.endpointSubnetId = this.createEndpointSubnet(vpc).id;
    this.natAddresses = natAddresses;
    this.ready = ready;
  }

  private createVpc(): ComputeNetwork {
    const { network } = this.props;
    return new ComputeNetwork(this, "Default", {
      name: vendorName("google-network", network.name),
      description: "Network of clusters and hosts",
      autoCreateSubnetworks: false,
      routingMode: "REGIONAL",
      // The one to the internet is made where the network has such a way out.
      deleteDefaultRoutesOnCreate: true,
      // Costs nothing, and could not be had later without making the network anew.
      enableUlaInternalIpv6: true,
      ...(network.deletionProtection && { lifecycle: { preventDestroy: true } }),
    });
  }

  /** A region has one for all its Envoy load balancers. It takes neither flow logs nor private access. */
  private createProxySubnet(vpc: ComputeNetwork): ComputeSubnetwork {
    const { network, location } = this.props;
    return new ComputeSubnetwork(this, "proxies", {
      name: partName(network, "proxies"),
      description: "Proxies of regional load balancers",
      network: vpc.id,
      region: location.region,
      ipCidrRange: network.loadBalancerRange,
      purpose: "REGIONAL_MANAGED_PROXY",
      role: "ACTIVE",
    });
  }

  private createEndpointSubnet(vpc: ComputeNetwork): ComputeSubnetwork {
    const { network, location } = this.props;
    return machineSubnet(this, "endpoints", {
      name: partName(network, "endpoints"),
      description: "Addresses of private endpoints",
      network: vpc.id,
      region: location.region,
      range: network.endpointRange,
      ipv6: network.ipv6,
    });
  }
}
