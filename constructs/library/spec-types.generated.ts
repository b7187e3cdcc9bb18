/** Types of the props of constructs: the entries of a spec, with objects in place of keys. Generated from the schema by `npm run docs`. */

export type StateSpec = LocalStateSpec | S3StateSpec | GcsStateSpec | AzurermStateSpec | HcpStateSpec;

export interface LocalStateSpec {
  /** Local files next to the output. */
  readonly type: "local";
}

export interface S3StateSpec {
  /** An S3 bucket. */
  readonly type: "s3";
  /** Existing bucket. */
  readonly bucket: string;
  /** Region of the bucket. */
  readonly region: string;
  /** ARN of the role that reads and writes the state. */
  readonly assumeRole?: string | undefined;
  /** ARN of the KMS key that encrypts the state. Default: the encryption of the bucket. */
  readonly kmsKey?: string | undefined;
}

export interface GcsStateSpec {
  /** A Cloud Storage bucket. */
  readonly type: "gcs";
  /** Existing bucket. */
  readonly bucket: string;
  /** Email of the service account that reads and writes the state. */
  readonly impersonate?: string | undefined;
}

export interface AzurermStateSpec {
  /** A container of an Azure storage account. */
  readonly type: "azurerm";
  /** Existing storage account. */
  readonly storageAccount: string;
  /** Existing container of the storage account. */
  readonly container: string;
  /** Resource group of the storage account. */
  readonly resourceGroup?: string | undefined;
  /** Subscription of the storage account. */
  readonly subscription?: string | undefined;
  /** Tenant of the storage account. */
  readonly tenant?: string | undefined;
}

export interface HcpStateSpec {
  /** HCP Terraform. */
  readonly type: "hcp";
  /** Organization in HCP Terraform. */
  readonly organization: string;
  /**
   * Host name of HCP Terraform or Terraform Enterprise.
   * @default "app.terraform.io"
   */
  readonly hostname?: string | undefined;
  /** Project in which workspaces are created. */
  readonly project?: string | undefined;
}

export type OutsideSpec = LocalOutsideSpec | S3OutsideSpec | GcsOutsideSpec | AzurermOutsideSpec | HcpOutsideSpec;

export interface LocalOutsideSpec {
  /** A file. */
  readonly type: "local";
  /** Path of the state file, relative to the spec. */
  readonly path: string;
}

export interface S3OutsideSpec {
  /** An S3 bucket. */
  readonly type: "s3";
  /** Existing bucket. */
  readonly bucket: string;
  /** Region of the bucket. */
  readonly region: string;
  /** ARN of the role that reads and writes the state. */
  readonly assumeRole?: string | undefined;
  /** ARN of the KMS key that encrypts the state. Default: the encryption of the bucket. */
  readonly kmsKey?: string | undefined;
  /** Key of the object that contains the state. */
  readonly key: string;
}

export interface GcsOutsideSpec {
  /** A Cloud Storage bucket. */
  readonly type: "gcs";
  /** Existing bucket. */
  readonly bucket: string;
  /** Email of the service account that reads and writes the state. */
  readonly impersonate?: string | undefined;
  /** Prefix of the state in the bucket. */
  readonly prefix: string;
}

export interface AzurermOutsideSpec {
  /** A container of an Azure storage account. */
  readonly type: "azurerm";
  /** Existing storage account. */
  readonly storageAccount: string;
  /** Existing container of the storage account. */
  readonly container: string;
  /** Resource group of the storage account. */
  readonly resourceGroup?: string | undefined;
  /** Subscription of the storage account. */
  readonly subscription?: string | undefined;
  /** Tenant of the storage account. */
  readonly tenant?: string | undefined;
  /** Name of the blob that contains the state. */
  readonly key: string;
}

export interface HcpOutsideSpec {
  /** HCP Terraform. */
  readonly type: "hcp";
  /** Organization in HCP Terraform. */
  readonly organization: string;
  /**
   * Host name of HCP Terraform or Terraform Enterprise.
   * @default "app.terraform.io"
   */
  readonly hostname?: string | undefined;
  /** Workspace that contains the state. */
  readonly workspace: string;
}

/** Keys of a spec that belong to no entry. */
export interface PlatformSpec {
  /** Name of the platform: 1 to 20 characters of a-z, 0-9 and -. Part of every name in the cloud and of every state key. */
  readonly name: string;
  /** Environment, such as `prod`: 1 to 12 characters of a-z and 0-9. Part of every name in the cloud and of every state key. */
  readonly environment?: string | undefined;
  /**
   * Labels of every resource that supports them.
   * @default {}
   */
  readonly labels?: Readonly<Record<string, string>> | undefined;
  /**
   * Backend of all stacks. Default: local files next to the output.
   * @default {"type":"local"}
   */
  readonly state?: StateSpec | undefined;
  /**
   * IPv4 range from which networks without `cidr` get their ranges.
   * @default "10.64.0.0/10"
   */
  readonly addresses?: string | undefined;
  /**
   * States of other Terraform configurations, read only, by the key that references use.
   * @default {}
   */
  readonly outside?: Readonly<Record<string, OutsideSpec>> | undefined;
}

export type LocationSpec = AwsLocationSpec | GoogleLocationSpec | AzureLocationSpec;

/** Output of another Terraform configuration, read from its state. */
export interface ReferenceSpec {
  /** Key of `outside`. */
  readonly from: string;
  /** Name of an output of that state. */
  readonly output: string;
  /** Index or key, if the output is a list or a map. */
  readonly item?: number | string | undefined;
}

export interface AwsLocationEncryptionByKey {
  readonly key: string | ReferenceSpec;
}

export interface AwsLocationSpec {
  /** Amazon Web Services. */
  readonly cloud: "aws";
  /** Region as the cloud names it, such as `us-east-1`, `europe-west1` or `westeurope`. */
  readonly region: string;
  /** Labels of every resource in this location, in addition to those of the platform. */
  readonly labels?: Readonly<Record<string, string>> | undefined;
  /** Default encryption of every resource in this location. */
  readonly encryption?: "customer" | "provider" | AwsLocationEncryptionByKey | undefined;
  /** Backend of the stacks of this location. Default: that of the platform. */
  readonly state?: StateSpec | undefined;
  /** AWS account, 12 digits. The provider refuses to act in any other. */
  readonly account: string;
  /** ARN of the role that Terraform assumes. */
  readonly assumeRole?: string | undefined;
  /** External id that the trust policy of that role requires. */
  readonly externalId?: string | undefined;
  /** ARN of the permissions boundary of every managed role. */
  readonly permissionsBoundary?: string | undefined;
  /**
   * Path of every managed role.
   * @default "/"
   */
  readonly rolePath?: string | undefined;
  /**
   * Settings that ECR has once for each account and region: scanning, replication and the registry policy. `managed`: created where
   * the settings of repositories do not suffice. `external`: never changed; `berth resolve` prints what the spec needs.
   * @default "managed"
   */
  readonly registrySettings?: "managed" | "external" | undefined;
}

export interface GoogleLocationEncryptionByKey {
  readonly key: string | ReferenceSpec;
}

export interface GoogleLocationSpec {
  /** Google Cloud. */
  readonly cloud: "google";
  /** Region as the cloud names it, such as `us-east-1`, `europe-west1` or `westeurope`. */
  readonly region: string;
  /** Labels of every resource in this location, in addition to those of the platform. */
  readonly labels?: Readonly<Record<string, string>> | undefined;
  /** Default encryption of every resource in this location. */
  readonly encryption?: "customer" | "provider" | GoogleLocationEncryptionByKey | undefined;
  /** Backend of the stacks of this location. Default: that of the platform. */
  readonly state?: StateSpec | undefined;
  /** Project that resources are deployed to. */
  readonly project: string;
  /** Email of the service account that Terraform impersonates. */
  readonly impersonate?: string | undefined;
  /**
   * Who enables the APIs and service agents of the project that the units need. `managed`: Terraform, before the units. `external`:
   * others; `berth resolve` prints the commands.
   * @default "managed"
   */
  readonly services?: "managed" | "external" | undefined;
}

export interface AzureLocationEncryptionByKey {
  readonly key: string | ReferenceSpec;
}

export interface AzureLocationSpec {
  /** Microsoft Azure. */
  readonly cloud: "azure";
  /** Region as the cloud names it, such as `us-east-1`, `europe-west1` or `westeurope`. */
  readonly region: string;
  /** Labels of every resource in this location, in addition to those of the platform. */
  readonly labels?: Readonly<Record<string, string>> | undefined;
  /** Default encryption of every resource in this location. */
  readonly encryption?: "customer" | "provider" | AzureLocationEncryptionByKey | undefined;
  /** Backend of the stacks of this location. Default: that of the platform. */
  readonly state?: StateSpec | undefined;
  /** Subscription that resources are deployed to. */
  readonly subscription: string;
  /** Entra tenant of the subscription. */
  readonly tenant?: string | undefined;
  /** Existing resource group for all resources. Default: a managed one for each stack. */
  readonly resourceGroup?: string | undefined;
  /**
   * Who enables the resource providers and features of the subscription that the units need. `managed`: Terraform, before the units.
   * `external`: others; `berth resolve` prints the commands.
   * @default "managed"
   */
  readonly services?: "managed" | "external" | undefined;
  /**
   * Resource id of the network watcher that flow logs of networks belong to; `none`: no flow logs. Default: the watcher that Azure
   * creates in each region, `NetworkWatcher_<region>`.
   */
  readonly networkWatcher?: "none" | string | ReferenceSpec | undefined;
  /**
   * Enable the plan of Microsoft Defender for Containers in the subscription, with scans of registries. It is never disabled again.
   * Written at one location of a subscription.
   * @default false
   */
  readonly defender?: boolean | undefined;
}

/**
 * Resource ids of private DNS zones that exist and that the network already reads. Default: zones are made and linked.
 * @default {}
 */
export interface NetworkDnsZones {
  /** Zone of private AKS endpoints: `privatelink.<region>.azmk8s.io`. */
  readonly azmk8s?: string | ReferenceSpec | undefined;
  /** Zone of registries: `privatelink.azurecr.io`. */
  readonly azurecr?: string | ReferenceSpec | undefined;
  /** Zone of storage accounts: `privatelink.blob.core.windows.net`. */
  readonly blob?: string | ReferenceSpec | undefined;
}

/** Azure: private DNS zones of the network. Default: they are made, and linked to the network alone. */
export interface NetworkDns {
  /**
   * Resource ids of further virtual networks that are linked to every zone that is made, such as that of the hub.
   * @default []
   */
  readonly links?: readonly (string | ReferenceSpec)[] | undefined;
  /**
   * Resource ids of private DNS zones that exist and that the network already reads. Default: zones are made and linked.
   * @default {}
   */
  readonly zones?: NetworkDnsZones | undefined;
}

/**
 * Use an existing network, which is never changed. `berth resolve` prints the rights that units need in the host project of a Shared
 * VPC.
 */
export interface NetworkExisting {
  /** AWS: VPC id. Google Cloud: self link of the VPC. Azure: resource id of the virtual network. */
  readonly id: string | ReferenceSpec;
  /** AWS: private subnets by zone. */
  readonly private?: Readonly<Record<string, string | ReferenceSpec>> | undefined;
  /** AWS: public subnets by zone. */
  readonly public?: Readonly<Record<string, string | ReferenceSpec>> | undefined;
  /** AWS: pod subnets by zone. Default: the private subnets. */
  readonly pods?: Readonly<Record<string, string | ReferenceSpec>> | undefined;
  /** Google Cloud and Azure: subnet of the nodes. */
  readonly subnet?: string | ReferenceSpec | undefined;
  /** Google Cloud: name of the secondary range for pods. */
  readonly podRange?: string | undefined;
  /** Google Cloud: name of the secondary range for services. */
  readonly serviceRange?: string | undefined;
}

export interface NetworkSpec {
  /**
   * Number of zones, or their suffixes as the cloud names them, such as `[a, b]`. Default: 3, or as many as the region has; 0 where it
   * has none.
   */
  readonly zones?: number | readonly string[] | undefined;
  /**
   * How traffic leaves the network. `nat-per-zone`: a NAT gateway in every zone. `nat`: one NAT gateway. `routed`: an existing route,
   * for example through a firewall or transit gateway. `none`: private endpoints only.
   * @default "nat-per-zone"
   */
  readonly egress?: "nat-per-zone" | "nat" | "routed" | "none" | undefined;
  /** IPv4 range, or a list of them. The first can never change; append more. Default: the first free /16 of `addresses`. */
  readonly cidr?: string | readonly string[] | undefined;
  /**
   * Dual stack: IPv6 in addition to IPv4.
   * @default false
   */
  readonly ipv6?: boolean | undefined;
  /** Azure: private DNS zones of the network. Default: they are made, and linked to the network alone. */
  readonly dns?: NetworkDns | undefined;
  /** Google Cloud: IPv4 range from which GKE clusters get their pod ranges. Default: 100.64.0.0/10. */
  readonly pods?: string | undefined;
  /**
   * Labels of every resource of this network, in addition to those of the platform.
   * @default {}
   */
  readonly labels?: Readonly<Record<string, string>> | undefined;
  /**
   * Terraform and the lock file refuse to destroy the network.
   * @default true
   */
  readonly deletionProtection?: boolean | undefined;
  /**
   * Use an existing network, which is never changed. `berth resolve` prints the rights that units need in the host project of a Shared
   * VPC.
   */
  readonly existing?: NetworkExisting | undefined;
}

/**
 * Which images are kept. Replaced as a whole when files are merged.
 * @default {"untagged":"14d"}
 */
export interface RegistryKeep {
  /** How long untagged images are kept, such as `14d`. */
  readonly untagged?: string | undefined;
  /** Number of tagged images that each repository keeps. */
  readonly tagged?: number | undefined;
}

/** User name, and the secret that contains its token. */
export interface RegistryMirrorCredentialsGoogle {
  /** User name at the upstream registry. */
  readonly username: string;
  /** Version of a Secret Manager secret that contains the token of the user. */
  readonly secret: string | ReferenceSpec;
}

/** Credentials for the upstream registry, by cloud. Docker Hub and ghcr.io require them on AWS. */
export interface RegistryMirrorCredentials {
  /** ARN of a Secrets Manager secret whose name begins with ecr-pullthroughcache/. */
  readonly aws?: string | ReferenceSpec | undefined;
  /** User name, and the secret that contains its token. */
  readonly google?: RegistryMirrorCredentialsGoogle | undefined;
  /** Id of a Key Vault secret. */
  readonly azure?: string | ReferenceSpec | undefined;
}

export interface RegistryMirror {
  /** Credentials for the upstream registry, by cloud. Docker Hub and ghcr.io require them on AWS. */
  readonly credentials?: RegistryMirrorCredentials | undefined;
}

export interface RegistryEncryptionByKey {
  readonly key: string | ReferenceSpec;
}

export interface RegistrySpec {
  /** Host and path of an existing registry, which is only pulled from. */
  readonly existing?: string | undefined;
  /** Names of repositories. Default: the images that name this registry. */
  readonly repositories?: readonly string[] | undefined;
  /** `immutable`: a tag can never be moved to another image. Default: `immutable`; `mutable` on Azure, which has no such setting. */
  readonly tags?: "immutable" | "mutable" | undefined;
  /**
   * Scan images for vulnerabilities when they are pushed. `continuous` (ECR): also again later, by Amazon Inspector, which scans all
   * images of the account and region. Default: true; on Azure only if a location of the subscription has `defender`.
   */
  readonly scan?: boolean | "continuous" | undefined;
  /**
   * Which images are kept. Replaced as a whole when files are merged.
   * @default {"untagged":"14d"}
   */
  readonly keep?: RegistryKeep | undefined;
  /**
   * Pull-through caches, by host of the upstream registry.
   * @default {}
   */
  readonly mirrors?: Readonly<Record<string, RegistryMirror>> | undefined;
  /** Encryption at rest. `customer`: a managed key, rotated. `provider`: the key of the cloud provider. `{ key: ID }`: an existing key. */
  readonly encryption?: "customer" | "provider" | RegistryEncryptionByKey | undefined;
  /**
   * Who may pull, in addition to the clusters that run its images: keys of clusters, or accounts and principals outside the spec.
   * @default []
   */
  readonly readers?: readonly string[] | undefined;
  /**
   * Principals that may push. AWS: ARNs of roles and users. Google Cloud: IAM members. Azure: Entra object ids. Default: nobody except
   * who applies.
   * @default []
   */
  readonly writers?: readonly (string | ReferenceSpec)[] | undefined;
  /**
   * Azure: public ranges that reach the registry in addition to the networks of its clusters, for example those of CI. Default: none.
   * @default []
   */
  readonly from?: readonly string[] | undefined;
  /**
   * Labels of every resource of this registry, in addition to those of the platform.
   * @default {}
   */
  readonly labels?: Readonly<Record<string, string>> | undefined;
  /**
   * Terraform and the lock file refuse to destroy the registry.
   * @default true
   */
  readonly deletionProtection?: boolean | undefined;
}

/**
 * Network access to the API, and permissions in it.
 * @default {}
 */
export interface ClusterAccess {
  /**
   * `private`: only from the network. `public`: from the ranges of `from`.
   * @default "private"
   */
  readonly endpoint?: "private" | "public" | undefined;
  /**
   * IPv4 or IPv6 ranges that may reach the endpoint, in addition to those of the network.
   * @default []
   */
  readonly from?: readonly string[] | undefined;
  /**
   * Principals with full access. AWS: ARNs. Google Cloud: IAM members. Azure: Entra object ids.
   * @default []
   */
  readonly admins?: readonly (string | ReferenceSpec)[] | undefined;
  /**
   * Principals that may change workloads.
   * @default []
   */
  readonly editors?: readonly (string | ReferenceSpec)[] | undefined;
  /**
   * Principals that may read everything except secrets.
   * @default []
   */
  readonly viewers?: readonly (string | ReferenceSpec)[] | undefined;
}

export type MachineSpec = MachineByType | MachineByCpu;

export interface MachineByType {
  /** Machine type, such as `m7i.xlarge`; a list of them for spot capacity on AWS. */
  readonly type: string | readonly string[];
}

/** GPUs of the machine. */
export interface MachineByCpuGpu {
  /** GPU type. */
  readonly type: "nvidia-t4" | "nvidia-a10" | "nvidia-a10g" | "nvidia-l4" | "nvidia-l40s" | "nvidia-a100-40gb" | "nvidia-a100-80gb" | "nvidia-h100-80gb" | "nvidia-h200-141gb" | "nvidia-rtx-pro-6000";
  /**
   * Exact number of GPUs of one machine.
   * @default 1
   */
  readonly count?: number | undefined;
}

export interface MachineByCpu {
  /** Minimum number of vCPUs. */
  readonly cpu?: number | undefined;
  /** Minimum memory, such as `16Gi`. */
  readonly memory?: string | undefined;
  /**
   * Processor architecture.
   * @default "amd64"
   */
  readonly arch?: "amd64" | "arm64" | undefined;
  /** GPUs of the machine. */
  readonly gpu?: MachineByCpuGpu | undefined;
  /**
   * Include burstable machines, which share their processor.
   * @default false
   */
  readonly burstable?: boolean | undefined;
}

export type CountSpec = number | CountByMin;

export interface CountByMin {
  /** Minimum, over all zones. */
  readonly min: number;
  /** Maximum, over all zones. */
  readonly max: number;
}

export interface PoolTaint {
  /** Key of the taint. */
  readonly key: string;
  /**
   * Value of the taint.
   * @default ""
   */
  readonly value?: string | undefined;
  /** Effect on workloads that do not tolerate the taint. */
  readonly effect: "NoSchedule" | "PreferNoSchedule" | "NoExecute";
}

/**
 * How nodes are replaced.
 * @default {}
 */
export interface PoolRollout {
  /**
   * Number of nodes added beyond the count while nodes are replaced.
   * @default 1
   */
  readonly maxSurge?: number | undefined;
  /**
   * Number of nodes that may be missing from the count while nodes are replaced.
   * @default 0
   */
  readonly maxUnavailable?: number | undefined;
  /**
   * Maximum time to drain a node, such as `30m`.
   * @default "30m"
   */
  readonly drain?: string | undefined;
}

export interface PoolSpec {
  /** Former key of the pool, which keeps its addresses, names in the cloud and state. */
  readonly renamedFrom?: string | undefined;
  /**
   * Minimum resources of a node, or `{ type }` for a machine type.
   * @default {"cpu":2,"memory":"8Gi"}
   */
  readonly machine?: MachineSpec | undefined;
  /** Number of nodes over all zones, or `{ min, max }`. Default: one per zone, at least 2. */
  readonly count?: CountSpec | undefined;
  /**
   * Use spot capacity, which is cheaper and can be reclaimed at short notice.
   * @default false
   */
  readonly spot?: boolean | undefined;
  /**
   * Operating system of the nodes.
   * @default "linux"
   */
  readonly os?: "linux" | "windows" | undefined;
  /** Id of a custom node image. Default: the vendor's, pinned in the lock file; nodes of GKE and AKS follow their channel. */
  readonly image?: string | undefined;
  /**
   * Disk of each node, such as `100Gi`.
   * @default "100Gi"
   */
  readonly disk?: string | undefined;
  /**
   * Kubernetes labels of the nodes.
   * @default {}
   */
  readonly labels?: Readonly<Record<string, string>> | undefined;
  /**
   * Taints of the nodes.
   * @default []
   */
  readonly taints?: readonly PoolTaint[] | undefined;
  /** Number of zones, or a list of zones of the network; 0 in a region without zones. Default: all of them. */
  readonly zones?: number | readonly string[] | undefined;
  /**
   * How nodes are replaced.
   * @default {}
   */
  readonly rollout?: PoolRollout | undefined;
}

export interface ClusterManagersMachineByType {
  /** Machine type, such as `m7i.xlarge`; a list of them for spot capacity on AWS. */
  readonly type: string | readonly string[];
}

/** GPUs of the machine. */
export interface ClusterManagersMachineByCpuGpu {
  /** GPU type. */
  readonly type: "nvidia-t4" | "nvidia-a10" | "nvidia-a10g" | "nvidia-l4" | "nvidia-l40s" | "nvidia-a100-40gb" | "nvidia-a100-80gb" | "nvidia-h100-80gb" | "nvidia-h200-141gb" | "nvidia-rtx-pro-6000";
  /**
   * Exact number of GPUs of one machine.
   * @default 1
   */
  readonly count?: number | undefined;
}

export interface ClusterManagersMachineByCpu {
  /** Minimum number of vCPUs. */
  readonly cpu?: number | undefined;
  /** Minimum memory, such as `16Gi`. */
  readonly memory?: string | undefined;
  /**
   * Processor architecture.
   * @default "amd64"
   */
  readonly arch?: "amd64" | "arm64" | undefined;
  /** GPUs of the machine. */
  readonly gpu?: ClusterManagersMachineByCpuGpu | undefined;
  /**
   * Include burstable machines, which share their processor.
   * @default false
   */
  readonly burstable?: boolean | undefined;
}

/** Control plane of a cluster on host groups. */
export interface ClusterManagers {
  /**
   * Number of managers: 1, 3 or 5.
   * @default 3
   */
  readonly count?: 1 | 3 | 5 | undefined;
  /**
   * Minimum resources of each machine, or `{ type }` for a machine type.
   * @default {"cpu":2,"memory":"8Gi"}
   */
  readonly machine?: ClusterManagersMachineByType | ClusterManagersMachineByCpu | undefined;
  /**
   * Disk of each manager, such as `100Gi`.
   * @default "100Gi"
   */
  readonly disk?: string | undefined;
}

export interface ClusterFargateBySpotShare {
  /**
   * Percentage of tasks on FARGATE_SPOT, beyond the first task.
   * @default 0
   */
  readonly spotShare?: number | undefined;
}

export interface ClusterFirewallIngress {
  /** Sources: ranges, and the words `nodes` (with their pods), `control-plane`, `network` and `internet`. */
  readonly from: readonly ("nodes" | "control-plane" | "network" | "internet" | string)[];
  /** Ports, or ranges of them such as `30000-32767`. Default: all. */
  readonly ports?: readonly (number | string)[] | undefined;
  /**
   * Protocol. `all`: every protocol, on all ports.
   * @default "tcp"
   */
  readonly protocol?: "tcp" | "udp" | "all" | undefined;
}

export interface ClusterFirewallEgress {
  /** Destinations: ranges, and the words `nodes` (with their pods), `control-plane`, `network` and `internet`. */
  readonly to: readonly ("nodes" | "control-plane" | "network" | "internet" | string)[];
  /** Ports, or ranges of them such as `30000-32767`. Default: all. */
  readonly ports?: readonly (number | string)[] | undefined;
  /**
   * Protocol. `all`: every protocol, on all ports.
   * @default "tcp"
   */
  readonly protocol?: "tcp" | "udp" | "all" | undefined;
}

/** Connections of nodes that are allowed, in addition to those that the cluster needs. */
export interface ClusterFirewall {
  /** Inbound connections that are allowed, in addition to those that are necessary. */
  readonly ingress?: readonly ClusterFirewallIngress[] | undefined;
  /** Outbound connections that are allowed, in addition to those that are necessary. */
  readonly egress?: readonly ClusterFirewallEgress[] | undefined;
}

/**
 * Address ranges inside the cluster.
 * @default {}
 */
export interface ClusterRanges {
  /** IPv4 range of services inside the cluster. */
  readonly services?: string | undefined;
  /** IPv4 range of pods, if they do not use the subnets of nodes. */
  readonly pods?: string | undefined;
}

export interface ClusterAddonByChart {
  /** Helm chart: `oci://HOST/PATH/CHART`, or `https://REPOSITORY#CHART`. */
  readonly chart: string;
  /** Version of the chart. */
  readonly version: string;
  /** Namespace in which it is installed. */
  readonly namespace: string;
  /**
   * Values of the chart.
   * @default {}
   */
  readonly values?: Readonly<Record<string, unknown>> | undefined;
}

export interface ClusterIdentityAwsByPoliciesStatement {
  /** IAM actions, for example `s3:GetObject`. */
  readonly actions: readonly string[];
  /** ARNs of the resources on which the actions are allowed. */
  readonly resources: readonly (string | ReferenceSpec)[];
}

export interface ClusterIdentityAwsByPolicies {
  /** ARNs of existing policies. */
  readonly policies: readonly (string | ReferenceSpec)[];
  /** Statements of a managed policy. */
  readonly statements?: readonly ClusterIdentityAwsByPoliciesStatement[] | undefined;
}

export interface ClusterIdentityAwsByStatementsStatement {
  /** IAM actions, for example `s3:GetObject`. */
  readonly actions: readonly string[];
  /** ARNs of the resources on which the actions are allowed. */
  readonly resources: readonly (string | ReferenceSpec)[];
}

export interface ClusterIdentityAwsByStatements {
  /** Statements of a managed policy. */
  readonly statements: readonly ClusterIdentityAwsByStatementsStatement[];
}

export interface ClusterIdentityAwsByRole {
  /** ARN of an existing role. */
  readonly role: string | ReferenceSpec;
}

export interface ClusterIdentityGoogle {
  /** Name of the role. */
  readonly role: string;
  /** Resource on which the role is granted. */
  readonly on: string | ReferenceSpec;
}

export interface ClusterIdentityAzure {
  /** Name of the role. */
  readonly role: string;
  /** Resource on which the role is granted. */
  readonly on: string | ReferenceSpec;
}

export interface ClusterIdentity {
  /** AWS: policies, statements, or an existing role. */
  readonly aws?: ClusterIdentityAwsByPolicies | ClusterIdentityAwsByStatements | ClusterIdentityAwsByRole | undefined;
  /** Google Cloud: roles on resources. */
  readonly google?: readonly ClusterIdentityGoogle[] | undefined;
  /** Azure: roles on resources. */
  readonly azure?: readonly ClusterIdentityAzure[] | undefined;
}

/**
 * Logs of the control plane.
 * @default {}
 */
export interface ClusterLogs {
  /**
   * How long logs are kept, such as `90d`; a period that the cloud supports.
   * @default "90d"
   */
  readonly retention?: string | undefined;
  /** Additional destination of logs: id of a bucket, a Firehose stream, or another log store of the cloud. */
  readonly to?: string | ReferenceSpec | undefined;
}

/** Backups of the cluster's resources and volumes. Default: none. */
export interface ClusterBackup {
  /**
   * Interval between backups.
   * @default "day"
   */
  readonly every?: "hour" | "day" | "week" | undefined;
  /**
   * How long each backup is kept, such as `30d`.
   * @default "30d"
   */
  readonly keep?: string | undefined;
}

export interface ClusterMaintenanceExclude {
  /** First day without maintenance. */
  readonly from: string;
  /** Last day without maintenance. */
  readonly to: string;
  /**
   * What is excluded: all upgrades; GKE also: those to another minor version, or these and all of nodes. The last two can last until
   * the end of support.
   * @default "all"
   */
  readonly scope?: "all" | "minor" | "minor-and-nodes" | undefined;
}

/** Maintenance windows, in UTC. */
export interface ClusterMaintenance {
  /** Days on which the window begins. */
  readonly days: readonly ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")[];
  /** Time at which the window begins, in UTC, such as `"03:00"`. */
  readonly start: string;
  /** Length of the window in hours. */
  readonly hours: number;
  /**
   * Periods without maintenance.
   * @default []
   */
  readonly exclude?: readonly ClusterMaintenanceExclude[] | undefined;
}

export interface ClusterEncryptionByKey {
  readonly key: string | ReferenceSpec;
}

/**
 * Existing roles. Default: managed roles.
 * @default {}
 */
export interface ClusterRoles {
  /** Role of the control plane. */
  readonly controlPlane?: string | ReferenceSpec | undefined;
  /** Role of nodes. */
  readonly nodes?: string | ReferenceSpec | undefined;
}

/**
 * How long Terraform waits for the control plane and for each pool. Default: the provider's own, or longer for a pool whose nodes are
 * replaced one after another.
 */
export interface ClusterTimeouts {
  /** For the creation, such as `40m`. */
  readonly create?: string | undefined;
  /** For a change, such as `3h`. */
  readonly update?: string | undefined;
  /** For the deletion, such as `40m`. */
  readonly delete?: string | undefined;
}

/** Settings that only EKS has. */
export interface ClusterEks {
  /**
   * Kubernetes version support. Extended support costs about six times as much. Default: what the version needs at the catalogue's
   * date.
   */
  readonly support?: "standard" | "extended" | undefined;
  /**
   * Register the cluster for zonal shift, so that traffic can be moved away from a failing zone.
   * @default true
   */
  readonly zonalShift?: boolean | undefined;
  /**
   * Provisioned size of the control plane.
   * @default "standard"
   */
  readonly controlPlaneTier?: "standard" | "tier-xl" | "tier-2xl" | "tier-4xl" | undefined;
  /**
   * Logs of the control plane. Those of controllerManager and scheduler are large and rarely useful.
   * @default ["api","audit","authenticator"]
   */
  readonly logTypes?: readonly ("api" | "audit" | "authenticator" | "controllerManager" | "scheduler")[] | undefined;
}

/** Settings that only GKE has. */
export interface ClusterGke {
  /**
   * Release channel of patches and upgrades.
   * @default "regular"
   */
  readonly channel?: "rapid" | "regular" | "stable" | "extended" | undefined;
  /**
   * Give the control plane a DNS endpoint, protected by IAM.
   * @default false
   */
  readonly dnsEndpoint?: boolean | undefined;
  /**
   * Run only images that the Binary Authorization policy admits.
   * @default true
   */
  readonly binaryAuthorization?: boolean | undefined;
  /**
   * Encrypt the memory of nodes (Confidential GKE Nodes).
   * @default false
   */
  readonly confidentialNodes?: boolean | undefined;
  /**
   * Start containers before their image is fully pulled.
   * @default true
   */
  readonly imageStreaming?: boolean | undefined;
}

/** Settings that only AKS has. */
export interface ClusterAks {
  /**
   * Pricing tier of the control plane.
   * @default "standard"
   */
  readonly tier?: "free" | "standard" | "premium" | undefined;
  /**
   * Channel of automatic upgrades.
   * @default "patch"
   */
  readonly channel?: "patch" | "stable" | "rapid" | "node-image" | "none" | undefined;
  /**
   * Enforce Azure Policy in the cluster.
   * @default true
   */
  readonly azurePolicy?: boolean | undefined;
  /**
   * Encrypt temporary disks and caches of nodes on their hosts. Requires the feature EncryptionAtHost of the subscription.
   * @default true
   */
  readonly hostEncryption?: boolean | undefined;
  /**
   * Private DNS zone of a private endpoint: its resource id, `system` for one that AKS keeps itself, or `none` for public DNS with a
   * private address. Default: `dns.zones.azmk8s` of the network, or else a managed zone.
   */
  readonly privateZone?: string | ReferenceSpec | undefined;
}

/** Settings that only ECS has. */
export interface ClusterEcs {
  /**
   * Allow admins to open a shell in a container (ECS Exec). Sessions are logged and encrypted.
   * @default false
   */
  readonly exec?: boolean | undefined;
  /**
   * Container Insights: metrics of services and tasks.
   * @default "enhanced"
   */
  readonly containerInsights?: "enhanced" | "enabled" | "disabled" | undefined;
}

export interface ClusterSpec {
  /** Version in quotes, such as `"1.35"`. Default: chosen from the catalogue and pinned in the lock file. */
  readonly version?: string | undefined;
  /**
   * `pools`: node pools of the spec. `automatic`: EKS Auto Mode or GKE Autopilot.
   * @default "pools"
   */
  readonly mode?: "pools" | "automatic" | undefined;
  /**
   * Network access to the API, and permissions in it.
   * @default {}
   */
  readonly access?: ClusterAccess | undefined;
  /** Node pools, by key. */
  readonly pools?: Readonly<Record<string, PoolSpec>> | undefined;
  /** Control plane of a cluster on host groups. */
  readonly managers?: ClusterManagers | undefined;
  /** ECS: run tasks on Fargate. */
  readonly fargate?: boolean | ClusterFargateBySpotShare | undefined;
  /** Connections of nodes that are allowed, in addition to those that the cluster needs. */
  readonly firewall?: ClusterFirewall | undefined;
  /**
   * Address ranges inside the cluster.
   * @default {}
   */
  readonly ranges?: ClusterRanges | undefined;
  /**
   * Add-ons: `false` leaves a built-in one out, a version pins it, a chart adds one of your own.
   * @default {}
   */
  readonly addons?: Readonly<Record<string, boolean | string | ClusterAddonByChart>> | undefined;
  /**
   * Permissions of service accounts of workloads that are deployed by other means, by `namespace/name`.
   * @default {}
   */
  readonly identities?: Readonly<Record<string, ClusterIdentity>> | undefined;
  /**
   * Logs of the control plane.
   * @default {}
   */
  readonly logs?: ClusterLogs | undefined;
  /** Backups of the cluster's resources and volumes. Default: none. */
  readonly backup?: ClusterBackup | undefined;
  /** Maintenance windows, in UTC. */
  readonly maintenance?: ClusterMaintenance | undefined;
  /**
   * Collect metrics.
   * @default true
   */
  readonly metrics?: boolean | undefined;
  /**
   * The cloud, Terraform and the lock file refuse to destroy the cluster.
   * @default true
   */
  readonly deletionProtection?: boolean | undefined;
  /** Encryption at rest. `customer`: a managed key, rotated. `provider`: the key of the cloud provider. `{ key: ID }`: an existing key. */
  readonly encryption?: "customer" | "provider" | ClusterEncryptionByKey | undefined;
  /**
   * Existing roles. Default: managed roles.
   * @default {}
   */
  readonly roles?: ClusterRoles | undefined;
  /**
   * How long Terraform waits for the control plane and for each pool. Default: the provider's own, or longer for a pool whose nodes
   * are replaced one after another.
   */
  readonly timeouts?: ClusterTimeouts | undefined;
  /**
   * Labels of every resource of this cluster, in addition to those of the platform.
   * @default {}
   */
  readonly labels?: Readonly<Record<string, string>> | undefined;
  /** Settings that only EKS has. */
  readonly eks?: ClusterEks | undefined;
  /** Settings that only GKE has. */
  readonly gke?: ClusterGke | undefined;
  /** Settings that only AKS has. */
  readonly aks?: ClusterAks | undefined;
  /** Settings that only ECS has. */
  readonly ecs?: ClusterEcs | undefined;
  /**
   * Mesos is no longer developed; `true` acknowledges that.
   * @default false
   */
  readonly acknowledgeEndOfLife?: boolean | undefined;
}

export interface HypervisorHostsFirewallIngress {
  /** Sources: ranges, and the words `nodes` (the hosts), `network` and `internet`. */
  readonly from: readonly ("nodes" | "network" | "internet" | string)[];
  /** Ports, or ranges of them such as `30000-32767`. Default: all. */
  readonly ports?: readonly (number | string)[] | undefined;
  /**
   * Protocol. `all`: every protocol, on all ports.
   * @default "tcp"
   */
  readonly protocol?: "tcp" | "udp" | "all" | undefined;
}

export interface HypervisorHostsFirewallEgress {
  /** Destinations: ranges, and the words `nodes` (the hosts), `network` and `internet`. */
  readonly to: readonly ("nodes" | "network" | "internet" | string)[];
  /** Ports, or ranges of them such as `30000-32767`. Default: all. */
  readonly ports?: readonly (number | string)[] | undefined;
  /**
   * Protocol. `all`: every protocol, on all ports.
   * @default "tcp"
   */
  readonly protocol?: "tcp" | "udp" | "all" | undefined;
}

/** Connections of hosts that are allowed, in addition to those that they need. */
export interface HypervisorHostsFirewall {
  /** Inbound connections that are allowed, in addition to those that are necessary. */
  readonly ingress?: readonly HypervisorHostsFirewallIngress[] | undefined;
  /** Outbound connections that are allowed, in addition to those that are necessary. */
  readonly egress?: readonly HypervisorHostsFirewallEgress[] | undefined;
}

/**
 * Hosts that the guests run on.
 * @default {}
 */
export interface HypervisorHosts {
  /**
   * Number of hosts.
   * @default 1
   */
  readonly count?: number | undefined;
  /** Minimum resources of each host, or `{ type }` for a machine type. Bare-metal types must be named. */
  readonly machine?: MachineSpec | undefined;
  /** ESXi: node type of the managed service. */
  readonly type?: string | undefined;
  /** ESXi: IPv4 range of the management network. */
  readonly cidr?: string | undefined;
  /**
   * Disk of each host, such as `100Gi`.
   * @default "100Gi"
   */
  readonly disk?: string | undefined;
  /**
   * Use dedicated physical hosts.
   * @default false
   */
  readonly dedicated?: boolean | undefined;
  /** Id of an own image with Ubuntu 24.04 and cloud-init. Default: a build of Ubuntu, pinned in the lock file. */
  readonly image?: string | undefined;
  /** Connections of hosts that are allowed, in addition to those that they need. */
  readonly firewall?: HypervisorHostsFirewall | undefined;
}

export interface HypervisorGuestImageByUrl {
  /** URL of the disk image. */
  readonly url: string;
  /** SHA-256 of the download, 64 hex digits. */
  readonly sha256: string;
}

/** VirtualBox: a Vagrant box. */
export interface HypervisorGuestImageByBoxBox {
  /** Name of the box. */
  readonly name: string;
  /** Version of the box. */
  readonly version: string;
  /** SHA-256 of the download, 64 hex digits. */
  readonly sha256: string;
}

export interface HypervisorGuestImageByBox {
  /** VirtualBox: a Vagrant box. */
  readonly box: HypervisorGuestImageByBoxBox;
}

export interface HypervisorGuestPort {
  /** Port of the host; copy i of the guest gets this port + i. */
  readonly host: number;
  /** Port of the guest. */
  readonly guest: number;
  /**
   * Ranges that may reach the port. Default: those of the network.
   * @default []
   */
  readonly from?: readonly string[] | undefined;
}

/** Address in the private network of the guests of a host. */
export interface HypervisorGuestPrivateNetwork {
  /** IPv4 address. */
  readonly ip: string;
}

export interface HypervisorGuestSyncedFolder {
  /** Folder of the host. */
  readonly host: string;
  /** Path in the guest. */
  readonly guest: string;
}

export interface HypervisorGuestProvisionByShell {
  /** Shell command. */
  readonly shell: string;
}

/** File that is copied into the guest. */
export interface HypervisorGuestProvisionByFileFile {
  /** Path of a file, relative to the spec. */
  readonly source: string;
  /** Path in the guest. */
  readonly destination: string;
}

export interface HypervisorGuestProvisionByFile {
  /** File that is copied into the guest. */
  readonly file: HypervisorGuestProvisionByFileFile;
}

export interface HypervisorGuest {
  /** Former key of the entry, which keeps its addresses, names in the cloud and state. */
  readonly renamedFrom?: string | undefined;
  /**
   * Number of copies on each host.
   * @default 1
   */
  readonly count?: number | undefined;
  /** Disk image. kvm: qcow2; xen: raw or qcow2; hyper-v: vhdx; virtualbox: a Vagrant box. */
  readonly image: HypervisorGuestImageByUrl | HypervisorGuestImageByBox;
  /**
   * Number of virtual CPUs.
   * @default 1
   */
  readonly cpu?: number | undefined;
  /**
   * Memory, such as `4Gi`.
   * @default "1Gi"
   */
  readonly memory?: string | undefined;
  /**
   * Size of the disk, such as `40Gi`.
   * @default "20Gi"
   */
  readonly disk?: string | undefined;
  /**
   * Ports of the host that are forwarded to the guest.
   * @default []
   */
  readonly ports?: readonly HypervisorGuestPort[] | undefined;
  /** Path of a file, relative to the spec. */
  readonly cloudInit?: string | undefined;
  /** Host name of the guest. Default: its key. */
  readonly hostname?: string | undefined;
  /**
   * Start the guest when its host starts.
   * @default true
   */
  readonly autostart?: boolean | undefined;
  /**
   * Maximum time to start, such as `5m`.
   * @default "5m"
   */
  readonly bootTimeout?: string | undefined;
  /** Address in the private network of the guests of a host. */
  readonly privateNetwork?: HypervisorGuestPrivateNetwork | undefined;
  /**
   * Folders of the host that are shared with the guest.
   * @default []
   */
  readonly syncedFolder?: readonly HypervisorGuestSyncedFolder[] | undefined;
  /**
   * Steps at the first start of the guest, in this order.
   * @default []
   */
  readonly provision?: readonly (HypervisorGuestProvisionByShell | HypervisorGuestProvisionByFile)[] | undefined;
}

export interface HypervisorEncryptionByKey {
  readonly key: string | ReferenceSpec;
}

export interface HypervisorSpec {
  /** Hypervisor of the hosts. */
  readonly hypervisor: "kvm" | "hyper-v" | "xen" | "esxi" | "virtualbox";
  /**
   * Hosts that the guests run on.
   * @default {}
   */
  readonly hosts?: HypervisorHosts | undefined;
  /** Virtual machines on each host, by key. */
  readonly guests?: Readonly<Record<string, HypervisorGuest>> | undefined;
  /**
   * Labels of every resource of this host group, in addition to those of the platform.
   * @default {}
   */
  readonly labels?: Readonly<Record<string, string>> | undefined;
  /** Encryption at rest. `customer`: a managed key, rotated. `provider`: the key of the cloud provider. `{ key: ID }`: an existing key. */
  readonly encryption?: "customer" | "provider" | HypervisorEncryptionByKey | undefined;
  /**
   * Terraform and the lock file refuse to destroy the host group.
   * @default true
   */
  readonly deletionProtection?: boolean | undefined;
}

export interface WaiverSpec {
  /** Name of a rule of `berth check`, a finding of `berth review` such as `destroyed`, or a rule of a scanner such as `CKV_AWS_37`. */
  readonly rule: string;
  /** Why the finding is accepted. */
  readonly reason: string;
  /** Person or team responsible for the waiver. */
  readonly owner?: string | undefined;
  /** Last day on which the waiver applies. Required for findings of `berth review`. */
  readonly expires?: string | undefined;
}
