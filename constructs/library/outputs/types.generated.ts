/** Outputs of constructs by cloud and orchestrator: CDKTF tokens, whose values are known at apply. Generated from the tables of outputs by `npm run docs`. */

/** Outputs of a network on AWS. */
export interface AwsNetworkOutputs {
  /** Id of the VPC. */
  readonly vpcId: string;
  /** IPv4 ranges of the VPC. */
  readonly ranges: readonly string[];
  /** IPv6 range of the VPC; empty without IPv6. */
  readonly ipv6Range: string;
  /** Private subnets by zone, one for each range. */
  readonly privateSubnetIds: Readonly<Record<string, readonly string[]>>;
  /** Public subnets by zone; empty if the network has none. */
  readonly publicSubnetIds: Readonly<Record<string, readonly string[]>>;
  /** Internal subnets by zone, for control planes and endpoints. */
  readonly internalSubnetIds: Readonly<Record<string, readonly string[]>>;
  /** Route tables of private and internal subnets by zone. */
  readonly privateRouteTableIds: Readonly<Record<string, string>>;
  /** Public addresses of the NAT gateways by zone. */
  readonly natAddresses: Readonly<Record<string, string>>;
}

/** Outputs of a network on Google Cloud. */
export interface GoogleNetworkOutputs {
  /** Id of the VPC network. */
  readonly networkId: string;
  /** Id of the subnet for private endpoints. */
  readonly endpointSubnetId: string;
  /** Public IP addresses of the network's NAT gateway; empty without one. */
  readonly natAddresses: readonly string[];
}

/** Outputs of a network on Azure. */
export interface AzureNetworkOutputs {
  /** Resource id of the virtual network. */
  readonly vnetId: string;
  /** Name of the virtual network. */
  readonly vnetName: string;
  /** Name of the resource group of the virtual network. */
  readonly resourceGroup: string;
  /** Subnet of internal load balancers. */
  readonly loadBalancerSubnetId: string;
  /** Subnet of private endpoints. */
  readonly privateEndpointSubnetId: string;
  /** Private DNS zones of private endpoints, by name. */
  readonly dnsZoneIds: Readonly<Record<string, string>>;
  /** Resource id of the NAT gateway; empty if the egress of the network has none. */
  readonly natGatewayId: string;
  /** Public IP address of the NAT gateway; empty without a gateway. */
  readonly natAddress: string;
  /** Resource id of the route table of the subnets; empty unless egress is routed. */
  readonly routeTableId: string;
}

/** Outputs of an EKS cluster. */
export interface EksOutputs {
  /** Name of the cluster. */
  readonly clusterName: string;
  /** ARN of the cluster. */
  readonly clusterArn: string;
  /** Kubernetes version of the control plane. */
  readonly clusterVersion: string;
  /** Address of the Kubernetes API. */
  readonly clusterEndpoint: string;
  /** Certificate authority of the Kubernetes API, in base64. */
  readonly clusterCertificateAuthority: string;
  /** OIDC issuer of service account tokens. */
  readonly oidcIssuer: string;
  /** IAM identity provider for service account tokens. */
  readonly oidcProviderArn: string;
  /** Security group that EKS created for the control plane. */
  readonly clusterSecurityGroupId: string;
  /** Security group that controls access to the Kubernetes API. */
  readonly controlPlaneSecurityGroupId: string;
  /** Security group of the nodes and their pods. */
  readonly nodeSecurityGroupId: string;
  /** Role of the Linux nodes. */
  readonly nodeRoleArn: string;
}

/** Outputs of an ECS cluster. Outputs of resources that the cluster does not have are absent. */
export interface EcsOutputs {
  /** Name of the cluster. */
  readonly clusterName: string;
  /** ARN of the cluster. */
  readonly clusterArn: string;
  /** Names of the capacity providers: Fargate first, then pools. */
  readonly capacityProviders: readonly string[];
  /** Role that administrators assume. */
  readonly adminRoleArn?: string;
  /** Security group of the nodes. */
  readonly nodeSecurityGroupId?: string;
  /** Log group of ECS Exec sessions. */
  readonly execLogGroupName: string;
  /** KMS key of logs, ECS Exec sessions and disks. */
  readonly keyArn?: string;
}

/** Outputs of a GKE cluster. */
export interface GkeOutputs {
  /** Name of the cluster. */
  readonly clusterName: string;
  /** Id of the cluster. */
  readonly clusterId: string;
  /** Region of the cluster. */
  readonly clusterLocation: string;
  /** Kubernetes version of the control plane. */
  readonly clusterVersion: string;
  /** URL of the Kubernetes API. */
  readonly clusterEndpoint: string;
  /** URL of the Kubernetes API by a DNS name that IAM protects; reachable from outside the network only with gke.dnsEndpoint. */
  readonly clusterDnsEndpoint: string;
  /** CA certificate of the Kubernetes API, in base64. */
  readonly clusterCertificateAuthority: string;
  /** Workload identity pool of the project. */
  readonly workloadPool: string;
  /** Email address of the nodes' service account. */
  readonly nodeServiceAccount: string;
  /** Email addresses of workload service accounts by namespace/name, for the annotation iam.gke.io/gcp-service-account. */
  readonly identityServiceAccounts: Readonly<Record<string, string>>;
}

/** Outputs of an AKS cluster. */
export interface AksOutputs {
  /** Name of the cluster. */
  readonly clusterName: string;
  /** Resource id of the cluster. */
  readonly clusterId: string;
  /** Kubernetes version of the control plane. */
  readonly clusterVersion: string;
  /** Address of the Kubernetes API. */
  readonly clusterEndpoint: string;
  /** Certificate of the authority that signs for the API, in base64. */
  readonly clusterCertificateAuthority: string;
  /** Issuer of the tokens of service accounts. */
  readonly oidcIssuer: string;
  /** Resource group that AKS creates for nodes, volumes and load balancers. */
  readonly nodeResourceGroup: string;
  /** Client id of the nodes' identity. */
  readonly nodeIdentityClientId: string;
  /** Entra object id of the nodes' identity. */
  readonly nodeIdentityPrincipalId: string;
  /** Client ids of workloads' identities by namespace/name, for the annotation azure.workload.identity/client-id. */
  readonly identityClientIds: Readonly<Record<string, string>>;
  /** Workspace of the control plane's logs. */
  readonly logWorkspaceId: string;
  /** Workspace of the cluster's metrics; empty if metrics are off. */
  readonly metricsWorkspaceId: string;
}

/** Outputs of a registry on AWS. */
export interface EcrOutputs {
  /** URLs of the repositories by name. */
  readonly repositoryUrls: Readonly<Record<string, string>>;
  /** ARNs of the repositories by name. */
  readonly repositoryArns: Readonly<Record<string, string>>;
}

/** Outputs of a registry on Google Cloud. */
export interface ArtifactRegistryOutputs {
  /** URLs of the repositories by name, for push and pull. */
  readonly repositoryUrls: Readonly<Record<string, string>>;
  /** Ids of the repositories by name. */
  readonly repositoryIds: Readonly<Record<string, string>>;
  /** URLs of the replicas by location and repository name; images must be pushed to them as well. */
  readonly replicaUrls: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** URLs of the mirrors by upstream host. */
  readonly mirrorUrls: Readonly<Record<string, string>>;
}

/** Outputs of a registry on Azure. */
export interface AcrOutputs {
  /** Login server of the registry, reachable from its networks. */
  readonly loginServer: string;
  /** Resource id of the registry. */
  readonly registryId: string;
  /** URLs of the repositories by name. */
  readonly repositoryUrls: Readonly<Record<string, string>>;
}

/** Of hosts on AWS. What they do not have is absent. */
export interface AwsHostOutputs {
  /** Name of the Auto Scaling group of the hosts. */
  readonly groupName: string;
  /** ARN of the Auto Scaling group of the hosts. */
  readonly groupArn: string;
  /** Security group of the hosts. */
  readonly securityGroupId: string;
  /** KMS key of the hosts' disks. */
  readonly keyArn?: string;
}

/** Of hosts on Google Cloud. What they do not have is absent. */
export interface GoogleHostOutputs {
  /** Name of the managed instance group of the hosts. */
  readonly groupName: string;
  /** Id of the managed instance group of the hosts. */
  readonly groupId: string;
  /** Email address of the hosts' service account, for firewall rules. */
  readonly serviceAccount: string;
  /** Id of the key that encrypts the hosts' disks; null with Google's own key. */
  readonly keyId?: string;
}

/** Of hosts on Azure. What they do not have is absent. */
export interface AzureHostOutputs {
  /** Name of the scale set of the hosts. */
  readonly groupName: string;
  /** Resource id of the scale set of the hosts. */
  readonly groupId: string;
  /** Security group of the hosts. */
  readonly securityGroupId: string;
  /** Disk encryption set of the hosts. */
  readonly diskEncryptionSetId?: string;
}

/** Of networks, by cloud. */
export interface NetworkOutputs {
  aws: AwsNetworkOutputs;
  google: GoogleNetworkOutputs;
  azure: AzureNetworkOutputs;
}

/** Of clusters, by orchestrator. */
export interface ClusterOutputs {
  eks: EksOutputs;
  ecs: EcsOutputs;
  gke: GkeOutputs;
  aks: AksOutputs;
}

/** Of registries, by cloud. */
export interface RegistryOutputs {
  aws: EcrOutputs;
  google: ArtifactRegistryOutputs;
  azure: AcrOutputs;
}

/** Of hosts, by cloud. */
export interface HostOutputs {
  aws: AwsHostOutputs;
  google: GoogleHostOutputs;
  azure: AzureHostOutputs;
}
