/** A managed network: VPC, egress, firewall and shared subnets. Clusters and host groups create their own subnets. */
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
  /** The subnet of private endpoints. */
  readonly endpointSubnetId: string;
  readonly natAddresses: readonly string[];
  /** Machines in the network must depend on these to have egress when they start. */
  readonly ready: readonly ITerraformDependable[];
  /** The proxy-only subnet. Regional HTTP load balancers must depend on it. */
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
      description: "Network for clusters and host groups",
      autoCreateSubnetworks: false,
      routingMode: "REGIONAL",
      // The route to the internet is created only if the egress requires it.
      deleteDefaultRoutesOnCreate: true,
      // It is free of charge, and enabling it later would replace the network.
      enableUlaInternalIpv6: true,
      ...(network.deletionProtection && { lifecycle: { preventDestroy: true } }),
    });
  }

  /** Each network has one per region for all Envoy load balancers. It supports neither flow logs nor private access. */
  private createProxySubnet(vpc: ComputeNetwork): ComputeSubnetwork {
    const { network, location } = this.props;
    return new ComputeSubnetwork(this, "proxies", {
      name: partName(network, "proxies"),
      description: "Proxy-only subnet for regional load balancers",
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
      description: "Private endpoints",
      network: vpc.id,
      region: location.region,
      range: network.endpointRange,
      ipv6: network.ipv6,
    });
  }
}
