/** What is written, as types: the language of specs with objects for keys. Made from the schema by `npm run docs`. */

export type StateSpec = LocalStateSpec | S3StateSpec | GcsStateSpec | AzurermStateSpec | HcpStateSpec;

export interface LocalStateSpec {
  /** Files beside the output. */
  readonly type: "local";
}

export interface S3StateSpec {
  /** An S3 bucket. */
  readonly type: "s3";
  /** A bucket that exists. */
  readonly bucket: string;
  /** The bucket's region. */
  readonly region: string;
  /** The role that reads and writes the state. */
  readonly assumeRole?: string | undefined;
  /** The key that encrypts the state; left out: the bucket's own. */
  readonly kmsKey?: string | undefined;
}

export interface GcsStateSpec {
  /** A Cloud Storage bucket. */
  readonly type: "gcs";
  /** A bucket that exists. */
  readonly bucket: string;
  /** The service account that reads and writes the state. */
  readonly impersonate?: string | undefined;
}

export interface AzurermStateSpec {
  /** A container of an Azure storage account. */
  readonly type: "azurerm";
  /** A storage account that exists. */
  readonly storageAccount: string;
  /** A container of it that exists. */
  readonly container: string;
  /** The resource group of the storage account. */
  readonly resourceGroup?: string | undefined;
  /** The subscription of the storage account. */
  readonly subscription?: string | undefined;
  /** The tenant of the storage account. */
  readonly tenant?: string | undefined;
}

export interface HcpStateSpec {
  /** HCP Terraform. */
  readonly type: "hcp";
  /** The organization in HCP Terraform. */
  readonly organization: string;
  /**
   * The host of HCP Terraform or Terraform Enterprise.
   * @default "app.terraform.io"
   */
  readonly hostname?: string | undefined;
  /** The project that workspaces are made in. */
  readonly project?: string | undefined;
}

export type OutsideSpec = LocalOutsideSpec | S3OutsideSpec | GcsOutsideSpec | AzurermOutsideSpec | HcpOutsideSpec;

export interface LocalOutsideSpec {
  /** A file. */
  readonly type: "local";
  /** Relative to the spec. */
  readonly path: string;
}

export interface S3OutsideSpec {
  /** An S3 bucket. */
  readonly type: "s3";
  /** A bucket that exists. */
  readonly bucket: string;
  /** The bucket's region. */
  readonly region: string;
  /** The role that reads and writes the state. */
  readonly assumeRole?: string | undefined;
  /** The key that encrypts the state; left out: the bucket's own. */
  readonly kmsKey?: string | undefined;
  /** The object that holds the state. */
  readonly key: string;
}

export interface GcsOutsideSpec {
  /** A Cloud Storage bucket. */
  readonly type: "gcs";
  /** A bucket that exists. */
  readonly bucket: string;
  /** The service account that reads and writes the state. */
  readonly impersonate?: string | undefined;
  /** The folder that holds the state. */
  readonly prefix: string;
}

export interface AzurermOutsideSpec {
  /** A container of an Azure storage account. */
  readonly type: "azurerm";
  /** A storage account that exists. */
  readonly storageAccount: string;
  /** A container of it that exists. */
  readonly container: string;
  /** The resource group of the storage account. */
  readonly resourceGroup?: string | undefined;
  /** The subscription of the storage account. */
  readonly subscription?: string | undefined;
  /** The tenant of the storage account. */
  readonly tenant?: string | undefined;
  /** The blob that holds the state. */
  readonly key: string;
}

export interface HcpOutsideSpec {
  /** HCP Terraform. */
  readonly type: "hcp";
  /** The organization in HCP Terraform. */
  readonly organization: string;
  /**
   * The host of HCP Terraform or Terraform Enterprise.
   * @default "app.terraform.io"
   */
  readonly hostname?: string | undefined;
  /** The workspace that holds the state. */
  readonly workspace: string;
}

/** Keys of a spec that belong to no entry. */
export interface PlatformSpec {
  /** The platform's name: 1 to 20 of a-z, 0-9 and -; part of every name and state key. */
  readonly name: string;
  /** Part of every name and state key. */
  readonly environment?: string | undefined;
  /**
   * On everything that can carry them.
   * @default {}
   */
  readonly labels?: Readonly<Record<string, string>> | undefined;
  /**
   * Where Terraform keeps the state of all stacks. Left out: in files beside the output.
   * @default {"type":"local"}
   */
  readonly state?: StateSpec | undefined;
  /**
   * Where ranges of networks without `cidr` are taken from.
   * @default "10.64.0.0/10"
   */
  readonly addresses?: string | undefined;
  /**
   * States of other Terraform, read only, by the key that references name.
   * @default {}
   */
  readonly outside?: Readonly<Record<string, OutsideSpec>> | undefined;
}

export type LocationSpec = AwsLocationSpec | GoogleLocationSpec | AzureLocationSpec;

/** An output of other Terraform, read from its state. */
export interface ReferenceSpec {
  /** A key of `outside`. */
  readonly from: string;
  /** The name of an output of that state. */
  readonly output: string;
  /** An index or a key, where the output is a list or a map. */
  readonly item?: number | string | undefined;
}

export interface AwsLocationEncryptionByKey {
  readonly key: string | ReferenceSpec;
}

export interface AwsLocationSpec {
  /** Amazon Web Services. */
  readonly cloud: "aws";
  /** The cloud's own name of the region. */
  readonly region: string;
  /** On everything in this location, beside the platform's labels. */
  readonly labels?: Readonly<Record<string, string>> | undefined;
  /** The default of everything in this location. */
  readonly encryption?: "customer" | "provider" | AwsLocationEncryptionByKey | undefined;
  /** Where the state of this location's stacks is kept, in place of the platform's. */
  readonly state?: StateSpec | undefined;
  /** The only account that the provider may touch. */
  readonly account: string;
  /** The role that Terraform takes on. */
  readonly assumeRole?: string | undefined;
  /** What that role's trust asks for. */
  readonly externalId?: string | undefined;
  /** On every role made. */
  readonly permissionsBoundary?: string | undefined;
  /**
   * The path of every role made.
   * @default "/"
   */
  readonly rolePath?: string | undefined;
}

export interface GoogleLocationEncryptionByKey {
  readonly key: string | ReferenceSpec;
}

export interface GoogleLocationSpec {
  /** Google Cloud. */
  readonly cloud: "google";
  /** The cloud's own name of the region. */
  readonly region: string;
  /** On everything in this location, beside the platform's labels. */
  readonly labels?: Readonly<Record<string, string>> | undefined;
  /** The default of everything in this location. */
  readonly encryption?: "customer" | "provider" | GoogleLocationEncryptionByKey | undefined;
  /** Where the state of this location's stacks is kept, in place of the platform's. */
  readonly state?: StateSpec | undefined;
  /** The project that everything is made in. */
  readonly project: string;
  /** The service account that Terraform acts as. */
  readonly impersonate?: string | undefined;
}

export interface AzureLocationEncryptionByKey {
  readonly key: string | ReferenceSpec;
}

export interface AzureLocationSpec {
  /** Microsoft Azure. */
  readonly cloud: "azure";
  /** The cloud's own name of the region. */
  readonly region: string;
  /** On everything in this location, beside the platform's labels. */
  readonly labels?: Readonly<Record<string, string>> | undefined;
  /** The default of everything in this location. */
  readonly encryption?: "customer" | "provider" | AzureLocationEncryptionByKey | undefined;
  /** Where the state of this location's stacks is kept, in place of the platform's. */
  readonly state?: StateSpec | undefined;
  /** The subscription that everything is made in. */
  readonly subscription: string;
  /** The Entra tenant of the subscription. */
  readonly tenant?: string | undefined;
  /** An existing resource group that holds everything; left out: one is made for each stack. */
  readonly resourceGroup?: string | undefined;
}

/** A network that others made: nothing of it is changed. */
export interface NetworkExisting {
  /** AWS: VPC id. Google: self link. Azure: resource id of the virtual network. */
  readonly id: string | ReferenceSpec;
  /** AWS: private subnets by zone. */
  readonly private?: Readonly<Record<string, string | ReferenceSpec>> | undefined;
  /** AWS: public subnets by zone. */
  readonly public?: Readonly<Record<string, string | ReferenceSpec>> | undefined;
  /** AWS: subnets of pods by zone; left out: the private ones. */
  readonly pods?: Readonly<Record<string, string | ReferenceSpec>> | undefined;
  /** Google and Azure: the subnet of nodes. */
  readonly subnet?: string | ReferenceSpec | undefined;
  /** Google: the name of the secondary range of pods. */
  readonly podRange?: string | undefined;
  /** Google: the name of the secondary range of services. */
  readonly serviceRange?: string | undefined;
}

export interface NetworkSpec {
  /**
   * The cloud's own zone suffixes, or a number: the first of the catalogue's list.
   * @default 3
   */
  readonly zones?: number | readonly string[] | undefined;
  /**
   * `nat-per-zone`: a gateway in every zone. `nat`: one gateway. `routed`: a route that others made leads out. `none`: private
   * endpoints only.
   * @default "nat-per-zone"
   */
  readonly egress?: "nat-per-zone" | "nat" | "routed" | "none" | undefined;
  /** The first is never changed; more are appended. Left out: the first free /16 of `addresses`. */
  readonly cidr?: string | readonly string[] | undefined;
  /**
   * Dual stack.
   * @default false
   */
  readonly ipv6?: boolean | undefined;
  /** Google: the range that GKE takes pod ranges from. Default: 100.64.0.0/10. */
  readonly pods?: string | undefined;
  /**
   * On everything of this network, beside the platform's.
   * @default {}
   */
  readonly labels?: Readonly<Record<string, string>> | undefined;
  /**
   * Whether Terraform and the lock file refuse to destroy it.
   * @default true
   */
  readonly deletionProtection?: boolean | undefined;
  /** A network that others made: nothing of it is changed. */
  readonly existing?: NetworkExisting | undefined;
}

/**
 * Which images are kept; one value, replaced whole when files are merged.
 * @default {"untagged":"14d"}
 */
export interface RegistryKeep {
  /** How long images without a tag are kept. */
  readonly untagged?: string | undefined;
  /** How many tagged images a repository keeps. */
  readonly tagged?: number | undefined;
}

/** A user, and the secret that holds the token. */
export interface RegistryMirrorCredentialsGoogle {
  /** The user there. */
  readonly username: string;
  /** The version of a secret in Secret Manager that holds the user's token. */
  readonly secret: string | ReferenceSpec;
}

/** Who reads upstream: an id in the secret store, by cloud. Docker Hub and ghcr.io need them on AWS. */
export interface RegistryMirrorCredentials {
  /** The ARN of a secret whose name begins with ecr-pullthroughcache/. */
  readonly aws?: string | ReferenceSpec | undefined;
  /** A user, and the secret that holds the token. */
  readonly google?: RegistryMirrorCredentialsGoogle | undefined;
  /** The id of a secret in a Key Vault. */
  readonly azure?: string | ReferenceSpec | undefined;
}

export interface RegistryMirror {
  /** Who reads upstream: an id in the secret store, by cloud. Docker Hub and ghcr.io need them on AWS. */
  readonly credentials?: RegistryMirrorCredentials | undefined;
}

export interface RegistryEncryptionByKey {
  readonly key: string | ReferenceSpec;
}

export interface RegistrySpec {
  /** Host and path of a registry that exists; it is only pulled from. */
  readonly existing?: string | undefined;
  /** Left out: the images that name this registry. */
  readonly repositories?: readonly string[] | undefined;
  /**
   * Whether a tag can be moved to another image.
   * @default "immutable"
   */
  readonly tags?: "immutable" | "mutable" | undefined;
  /**
   * Scan images for vulnerabilities when they are pushed.
   * @default true
   */
  readonly scan?: boolean | undefined;
  /**
   * Which images are kept; one value, replaced whole when files are merged.
   * @default {"untagged":"14d"}
   */
  readonly keep?: RegistryKeep | undefined;
  /**
   * Pull-through caches by upstream host.
   * @default {}
   */
  readonly mirrors?: Readonly<Record<string, RegistryMirror>> | undefined;
  /** `customer`: a key made for it, rotated. `provider`: the vendor's own key. `{ key: ID }`: an existing key. */
  readonly encryption?: "customer" | "provider" | RegistryEncryptionByKey | undefined;
  /**
   * Beside the clusters that run its images: keys of clusters, or accounts and principals outside.
   * @default []
   */
  readonly readers?: readonly string[] | undefined;
  /**
   * On everything of this registry, beside the platform's.
   * @default {}
   */
  readonly labels?: Readonly<Record<string, string>> | undefined;
  /**
   * Whether Terraform and the lock file refuse to destroy it.
   * @default true
   */
  readonly deletionProtection?: boolean | undefined;
}

/**
 * Who reaches the API, and who may do what.
 * @default {}
 */
export interface ClusterAccess {
  /**
   * `public` needs `from`.
   * @default "private"
   */
  readonly endpoint?: "private" | "public" | undefined;
  /**
   * Ranges that reach the endpoint; the network's own are always in.
   * @default []
   */
  readonly from?: readonly string[] | undefined;
  /**
   * AWS: ARNs. Google: members. Azure: Entra object ids.
   * @default []
   */
  readonly admins?: readonly (string | ReferenceSpec)[] | undefined;
  /**
   * May change workloads.
   * @default []
   */
  readonly editors?: readonly (string | ReferenceSpec)[] | undefined;
  /**
   * May read all but secrets.
   * @default []
   */
  readonly viewers?: readonly (string | ReferenceSpec)[] | undefined;
}

export type MachineSpec = MachineByType | MachineByCpu;

export interface MachineByType {
  /** The vendor's name of a machine type, or a list of them for spot capacity on AWS. */
  readonly type: string | readonly string[];
}

/** Exactly this many of this kind. */
export interface MachineByCpuGpu {
  /** The kind of GPU. */
  readonly type: "nvidia-t4" | "nvidia-a10" | "nvidia-a10g" | "nvidia-l4" | "nvidia-l40s" | "nvidia-a100-40gb" | "nvidia-a100-80gb" | "nvidia-h100-80gb" | "nvidia-h200-141gb" | "nvidia-rtx-pro-6000";
  /**
   * How many of them one machine has, exactly.
   * @default 1
   */
  readonly count?: number | undefined;
}

export interface MachineByCpu {
  /** vCPUs, at least. */
  readonly cpu?: number | undefined;
  /** Memory, at least. */
  readonly memory?: string | undefined;
  /**
   * The processor's architecture.
   * @default "amd64"
   */
  readonly arch?: "amd64" | "arm64" | undefined;
  /** Exactly this many of this kind. */
  readonly gpu?: MachineByCpuGpu | undefined;
  /**
   * Whether machines that share their processor count too.
   * @default false
   */
  readonly burstable?: boolean | undefined;
}

export type CountSpec = number | CountByMin;

export interface CountByMin {
  /** The least, over all zones. */
  readonly min: number;
  /** The most, over all zones. */
  readonly max: number;
}

export interface PoolTaint {
  /** The key of the taint. */
  readonly key: string;
  /**
   * The value of the taint.
   * @default ""
   */
  readonly value?: string | undefined;
  /** What happens to workloads that do not tolerate it. */
  readonly effect: "NoSchedule" | "PreferNoSchedule" | "NoExecute";
}

/**
 * How nodes are replaced.
 * @default {}
 */
export interface PoolRollout {
  /**
   * Nodes made beyond the count while rolling.
   * @default 1
   */
  readonly maxSurge?: number | undefined;
  /**
   * Nodes missing from the count while rolling.
   * @default 0
   */
  readonly maxUnavailable?: number | undefined;
  /**
   * How long a node may take to drain.
   * @default "30m"
   */
  readonly drain?: string | undefined;
}

export interface PoolSpec {
  /** The former key: addresses, names in the cloud and state stay what they were. */
  readonly renamedFrom?: string | undefined;
  /**
   * What a node must have, or `{ type }`: which machine it is.
   * @default {"cpu":2,"memory":"8Gi"}
   */
  readonly machine?: MachineSpec | undefined;
  /** Total over all zones. Left out: one per zone, 2 at least. */
  readonly count?: CountSpec | undefined;
  /**
   * Spare capacity at a lower price, which the cloud takes back at short notice.
   * @default false
   */
  readonly spot?: boolean | undefined;
  /**
   * What nodes run.
   * @default "linux"
   */
  readonly os?: "linux" | "windows" | undefined;
  /** Own node image. Left out: the vendor's current one. */
  readonly image?: string | undefined;
  /**
   * The disk of each node.
   * @default "100Gi"
   */
  readonly disk?: string | undefined;
  /**
   * Labels of nodes, by which workloads choose them.
   * @default {}
   */
  readonly labels?: Readonly<Record<string, string>> | undefined;
  /**
   * What keeps workloads off that do not tolerate it.
   * @default []
   */
  readonly taints?: readonly PoolTaint[] | undefined;
  /** Zones of the network, or how many of them. Left out: all. */
  readonly zones?: number | readonly string[] | undefined;
  /**
   * How nodes are replaced.
   * @default {}
   */
  readonly rollout?: PoolRollout | undefined;
}

export interface ClusterManagersMachineByType {
  /** The vendor's name of a machine type, or a list of them for spot capacity on AWS. */
  readonly type: string | readonly string[];
}

/** Exactly this many of this kind. */
export interface ClusterManagersMachineByCpuGpu {
  /** The kind of GPU. */
  readonly type: "nvidia-t4" | "nvidia-a10" | "nvidia-a10g" | "nvidia-l4" | "nvidia-l40s" | "nvidia-a100-40gb" | "nvidia-a100-80gb" | "nvidia-h100-80gb" | "nvidia-h200-141gb" | "nvidia-rtx-pro-6000";
  /**
   * How many of them one machine has, exactly.
   * @default 1
   */
  readonly count?: number | undefined;
}

export interface ClusterManagersMachineByCpu {
  /** vCPUs, at least. */
  readonly cpu?: number | undefined;
  /** Memory, at least. */
  readonly memory?: string | undefined;
  /**
   * The processor's architecture.
   * @default "amd64"
   */
  readonly arch?: "amd64" | "arm64" | undefined;
  /** Exactly this many of this kind. */
  readonly gpu?: ClusterManagersMachineByCpuGpu | undefined;
  /**
   * Whether machines that share their processor count too.
   * @default false
   */
  readonly burstable?: boolean | undefined;
}

/** The control plane of an own cluster. */
export interface ClusterManagers {
  /**
   * How many hosts keep the state.
   * @default 3
   */
  readonly count?: 1 | 3 | 5 | undefined;
  /**
   * What each must have, or `{ type }`: which machine it is.
   * @default {"cpu":2,"memory":"8Gi"}
   */
  readonly machine?: ClusterManagersMachineByType | ClusterManagersMachineByCpu | undefined;
  /**
   * The disk of each.
   * @default "100Gi"
   */
  readonly disk?: string | undefined;
}

export interface ClusterFargateBySpotShare {
  /**
   * Percent on FARGATE_SPOT beyond the first task.
   * @default 0
   */
  readonly spotShare?: number | undefined;
}

/**
 * Ranges inside the cluster, in place of the standard ones.
 * @default {}
 */
export interface ClusterRanges {
  /** The range of services inside the cluster. */
  readonly services?: string | undefined;
  /** The range of pods, where they have one of their own. */
  readonly pods?: string | undefined;
}

export interface ClusterAddonByChart {
  /** A Helm chart, by its address. */
  readonly chart: string;
  /** The version of the chart. */
  readonly version: string;
  /** The namespace that it is installed in. */
  readonly namespace: string;
  /**
   * Values of the chart.
   * @default {}
   */
  readonly values?: Readonly<Record<string, unknown>> | undefined;
}

export interface ClusterIdentityAwsByPoliciesStatement {
  /** IAM actions, for example s3:GetObject. */
  readonly actions: readonly string[];
  /** ARNs that they are allowed on. */
  readonly resources: readonly (string | ReferenceSpec)[];
}

export interface ClusterIdentityAwsByPolicies {
  /** ARNs of policies that exist. */
  readonly policies: readonly (string | ReferenceSpec)[];
  /** What it may do, in a policy of its own. */
  readonly statements?: readonly ClusterIdentityAwsByPoliciesStatement[] | undefined;
}

export interface ClusterIdentityAwsByStatementsStatement {
  /** IAM actions, for example s3:GetObject. */
  readonly actions: readonly string[];
  /** ARNs that they are allowed on. */
  readonly resources: readonly (string | ReferenceSpec)[];
}

export interface ClusterIdentityAwsByStatements {
  /** What it may do, in a policy of its own. */
  readonly statements: readonly ClusterIdentityAwsByStatementsStatement[];
}

export interface ClusterIdentityAwsByRole {
  /** The ARN of a role that exists. */
  readonly role: string | ReferenceSpec;
}

export interface ClusterIdentityGoogle {
  /** The role. */
  readonly role: string;
  /** What it is granted on. */
  readonly on: string | ReferenceSpec;
}

export interface ClusterIdentityAzure {
  /** The role. */
  readonly role: string;
  /** What it is granted on. */
  readonly on: string | ReferenceSpec;
}

export interface ClusterIdentity {
  /** AWS: policies, statements, or a role that exists. */
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
   * How long logs are kept; a span that the cloud has.
   * @default "90d"
   */
  readonly retention?: string | undefined;
  /** Beside the cloud's own store: a bucket or a Firehose. */
  readonly to?: string | ReferenceSpec | undefined;
}

/** Backups of what the cluster holds. Left out: none. */
export interface ClusterBackup {
  /**
   * How often a backup is taken.
   * @default "day"
   */
  readonly every?: "hour" | "day" | "week" | undefined;
  /**
   * How long it is kept.
   * @default "30d"
   */
  readonly keep?: string | undefined;
}

export interface ClusterMaintenanceExclude {
  /** The first day without. */
  readonly from: string;
  /** The last day without. */
  readonly to: string;
}

/** UTC. */
export interface ClusterMaintenance {
  /** Days on which the window opens. */
  readonly days: readonly ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")[];
  /** When it opens, UTC. */
  readonly start: string;
  /** How long it stays open. */
  readonly hours: number;
  /**
   * Spans of days without maintenance.
   * @default []
   */
  readonly exclude?: readonly ClusterMaintenanceExclude[] | undefined;
}

export interface ClusterEncryptionByKey {
  readonly key: string | ReferenceSpec;
}

/**
 * Roles of your own. Left out: made.
 * @default {}
 */
export interface ClusterRoles {
  /** Of the control plane. */
  readonly controlPlane?: string | ReferenceSpec | undefined;
  /** Of nodes. */
  readonly nodes?: string | ReferenceSpec | undefined;
}

/** Settings that only EKS has. */
export interface ClusterEks {
  /**
   * Extended support costs about six times as much.
   * @default "standard"
   */
  readonly support?: "standard" | "extended" | undefined;
  /**
   * Whether traffic can be shifted away from a zone that fails.
   * @default true
   */
  readonly zonalShift?: boolean | undefined;
  /**
   * The size of the control plane that is reserved.
   * @default "standard"
   */
  readonly controlPlaneTier?: "standard" | "tier-xl" | "tier-2xl" | "tier-4xl" | undefined;
}

/** Settings that only GKE has. */
export interface ClusterGke {
  /**
   * The release channel that patches come by.
   * @default "regular"
   */
  readonly channel?: "rapid" | "regular" | "stable" | "extended" | undefined;
  /**
   * Whether the control plane has a DNS endpoint, guarded by IAM.
   * @default false
   */
  readonly dnsEndpoint?: boolean | undefined;
  /**
   * Whether only images that a policy lets pass run.
   * @default true
   */
  readonly binaryAuthorization?: boolean | undefined;
  /**
   * Whether the memory of nodes is encrypted.
   * @default false
   */
  readonly confidentialNodes?: boolean | undefined;
  /**
   * Whether containers start before their image is there whole.
   * @default true
   */
  readonly imageStreaming?: boolean | undefined;
}

/** Settings that only AKS has. */
export interface ClusterAks {
  /**
   * The price tier of the control plane.
   * @default "standard"
   */
  readonly tier?: "free" | "standard" | "premium" | undefined;
  /**
   * The channel that upgrades come by.
   * @default "patch"
   */
  readonly channel?: "patch" | "stable" | "rapid" | "node-image" | "none" | undefined;
  /**
   * Whether Azure Policy judges what runs.
   * @default true
   */
  readonly azurePolicy?: boolean | undefined;
}

/** Settings that only ECS has. */
export interface ClusterEcs {
  /**
   * Let admins open a shell in a container; sessions are logged and encrypted.
   * @default false
   */
  readonly exec?: boolean | undefined;
  /**
   * Metrics of services and tasks.
   * @default "enhanced"
   */
  readonly containerInsights?: "enhanced" | "enabled" | "disabled" | undefined;
}

export interface ClusterSpec {
  /** Left out: chosen from the catalogue and kept in the lock file. */
  readonly version?: string | undefined;
  /**
   * `automatic`: EKS Auto Mode, GKE Autopilot.
   * @default "pools"
   */
  readonly mode?: "pools" | "automatic" | undefined;
  /**
   * Who reaches the API, and who may do what.
   * @default {}
   */
  readonly access?: ClusterAccess | undefined;
  /** Groups of like nodes, by key. */
  readonly pools?: Readonly<Record<string, PoolSpec>> | undefined;
  /** The control plane of an own cluster. */
  readonly managers?: ClusterManagers | undefined;
  /** ECS: run on Fargate. */
  readonly fargate?: boolean | ClusterFargateBySpotShare | undefined;
  /**
   * Ranges inside the cluster, in place of the standard ones.
   * @default {}
   */
  readonly ranges?: ClusterRanges | undefined;
  /**
   * Beside what the cluster needs anyway: `false` leaves one out, a version pins it, a chart brings one of your own.
   * @default {}
   */
  readonly addons?: Readonly<Record<string, boolean | string | ClusterAddonByChart>> | undefined;
  /**
   * Service accounts of workloads that others deploy, by namespace/name.
   * @default {}
   */
  readonly identities?: Readonly<Record<string, ClusterIdentity>> | undefined;
  /**
   * Logs of the control plane.
   * @default {}
   */
  readonly logs?: ClusterLogs | undefined;
  /** Backups of what the cluster holds. Left out: none. */
  readonly backup?: ClusterBackup | undefined;
  /** UTC. */
  readonly maintenance?: ClusterMaintenance | undefined;
  /**
   * Whether metrics are gathered.
   * @default true
   */
  readonly metrics?: boolean | undefined;
  /**
   * Whether vendor, Terraform and the lock file refuse to destroy it.
   * @default true
   */
  readonly deletionProtection?: boolean | undefined;
  /** `customer`: a key made for it, rotated. `provider`: the vendor's own key. `{ key: ID }`: an existing key. */
  readonly encryption?: "customer" | "provider" | ClusterEncryptionByKey | undefined;
  /**
   * Roles of your own. Left out: made.
   * @default {}
   */
  readonly roles?: ClusterRoles | undefined;
  /**
   * On everything of this cluster, beside the platform's.
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
   * Mesos is no longer developed; `true` says that this is known.
   * @default false
   */
  readonly acknowledgeEndOfLife?: boolean | undefined;
}

/**
 * The machines that guests run on.
 * @default {}
 */
export interface HypervisorHosts {
  /**
   * How many hosts there are.
   * @default 1
   */
  readonly count?: number | undefined;
  /** What each must have, or `{ type }`: which machine it is. Metal is never chosen, only named. */
  readonly machine?: MachineSpec | undefined;
  /** ESXi: the node type of the managed service. */
  readonly type?: string | undefined;
  /** ESXi: the range of its management network. */
  readonly cidr?: string | undefined;
  /**
   * The disk of each host.
   * @default "100Gi"
   */
  readonly disk?: string | undefined;
  /**
   * Whole physical hosts that no one else uses.
   * @default false
   */
  readonly dedicated?: boolean | undefined;
}

export interface HypervisorGuestImageByUrl {
  /** Where the image of the disk is. */
  readonly url: string;
  /** What the download must be. */
  readonly sha256: string;
}

/** VirtualBox: a box of Vagrant. */
export interface HypervisorGuestImageByBoxBox {
  /** The name of the box. */
  readonly name: string;
  /** Its version. */
  readonly version: string;
  /** What the download must be. */
  readonly sha256: string;
}

export interface HypervisorGuestImageByBox {
  /** VirtualBox: a box of Vagrant. */
  readonly box: HypervisorGuestImageByBoxBox;
}

export interface HypervisorGuestPort {
  /** The port of the host; copy i of the guest gets this + i. */
  readonly host: number;
  /** The port of the guest that it leads to. */
  readonly guest: number;
  /**
   * Ranges that reach it. Left out: the network.
   * @default []
   */
  readonly from?: readonly string[] | undefined;
}

/** An address in the network that guests of a host share. */
export interface HypervisorGuestPrivateNetwork {
  /** Its address. */
  readonly ip: string;
}

export interface HypervisorGuestSyncedFolder {
  /** The folder of the host. */
  readonly host: string;
  /** Where the guest has it. */
  readonly guest: string;
}

export interface HypervisorGuestProvisionByShell {
  /** A command. */
  readonly shell: string;
}

/** A file that is copied in. */
export interface HypervisorGuestProvisionByFileFile {
  /** A file beside the spec. */
  readonly source: string;
  /** Its path in the guest. */
  readonly destination: string;
}

export interface HypervisorGuestProvisionByFile {
  /** A file that is copied in. */
  readonly file: HypervisorGuestProvisionByFileFile;
}

export interface HypervisorGuest {
  /** The former key: addresses, names in the cloud and state stay what they were. */
  readonly renamedFrom?: string | undefined;
  /**
   * On each host.
   * @default 1
   */
  readonly count?: number | undefined;
  /** What its disk is made from. kvm: qcow2; xen: raw or qcow2; hyper-v: vhdx; virtualbox: a box. */
  readonly image: HypervisorGuestImageByUrl | HypervisorGuestImageByBox;
  /**
   * Virtual processors.
   * @default 1
   */
  readonly cpu?: number | undefined;
  /**
   * Memory.
   * @default "1Gi"
   */
  readonly memory?: string | undefined;
  /**
   * The size of its disk.
   * @default "20Gi"
   */
  readonly disk?: string | undefined;
  /**
   * Ports of the host that lead to the guest.
   * @default []
   */
  readonly ports?: readonly HypervisorGuestPort[] | undefined;
  /** A file beside the spec. */
  readonly cloudInit?: string | undefined;
  /** The name that it knows itself by. Left out: its key. */
  readonly hostname?: string | undefined;
  /**
   * Whether it starts with its host.
   * @default true
   */
  readonly autostart?: boolean | undefined;
  /**
   * How long it may take to start.
   * @default "5m"
   */
  readonly bootTimeout?: string | undefined;
  /** An address in the network that guests of a host share. */
  readonly privateNetwork?: HypervisorGuestPrivateNetwork | undefined;
  /**
   * Folders of the host that the guest has too.
   * @default []
   */
  readonly syncedFolder?: readonly HypervisorGuestSyncedFolder[] | undefined;
  /**
   * What is done when it first starts, in this order.
   * @default []
   */
  readonly provision?: readonly (HypervisorGuestProvisionByShell | HypervisorGuestProvisionByFile)[] | undefined;
}

export interface HypervisorEncryptionByKey {
  readonly key: string | ReferenceSpec;
}

export interface HypervisorSpec {
  /** What runs the guests. */
  readonly hypervisor: "kvm" | "hyper-v" | "xen" | "esxi" | "virtualbox";
  /**
   * The machines that guests run on.
   * @default {}
   */
  readonly hosts?: HypervisorHosts | undefined;
  /** Virtual machines on each host, by key. */
  readonly guests?: Readonly<Record<string, HypervisorGuest>> | undefined;
  /**
   * On everything of these hosts, beside the platform's.
   * @default {}
   */
  readonly labels?: Readonly<Record<string, string>> | undefined;
  /** `customer`: a key made for it, rotated. `provider`: the vendor's own key. `{ key: ID }`: an existing key. */
  readonly encryption?: "customer" | "provider" | HypervisorEncryptionByKey | undefined;
  /**
   * Whether Terraform and the lock file refuse to destroy it.
   * @default true
   */
  readonly deletionProtection?: boolean | undefined;
}

export interface WaiverSpec {
  /** The rule that finds it: one of the spec, a finding of review such as `destroyed`, or a scanner's such as `CKV_AWS_37`. */
  readonly rule: string;
  /** Why it is let pass. */
  readonly reason: string;
  /** Who answers for it. */
  readonly owner?: string | undefined;
  /** The last day; judged by `berth check` and review. Required where review finds it. */
  readonly expires?: string | undefined;
}
