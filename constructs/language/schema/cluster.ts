/** A cluster of any orchestrator. Settings that an orchestrator does not support are refused from its record in the catalogue, not here. */
import { z } from "zod";
import { access } from "./access";
import { nodeFirewall } from "./firewall";
import { machineNeed, machineType } from "./machine";
import { pool } from "./pool";
import {
  cidr,
  day,
  days,
  encryption,
  expandedKey,
  gibibytes,
  idOrReference,
  labels,
  locationKey,
  poolKey,
  renamedFrom,
  seconds,
  version,
} from "./values";

export const orchestrators = ["eks", "gke", "aks", "ecs", "kubernetes", "swarm", "nomad", "mesos"] as const;
export type Orchestrator = (typeof orchestrators)[number];

const addon = z.union([
  z.boolean(),
  version,
  z.strictObject({
    chart: z
      .string()
      .regex(/^(?:oci|https):\/\//, "must begin with oci:// or https://")
      .describe("Helm chart: `oci://HOST/PATH/CHART`, or `https://REPOSITORY#CHART`"),
    version: version.describe("Version of the chart"),
    namespace: z.string().min(1).describe("Namespace in which it is installed"),
    values: z.record(z.string(), z.json()).default({}).describe("Values of the chart"),
  }),
]);

const awsStatements = z
  .array(
    z.strictObject({
      actions: z.array(z.string()).min(1).describe("IAM actions, for example `s3:GetObject`"),
      resources: z.array(idOrReference).min(1).describe("ARNs of the resources on which the actions are allowed"),
    }),
  )
  .min(1)
  .describe("Statements of a managed policy");
const awsPolicies = z.array(idOrReference).min(1).describe("ARNs of existing policies");
const roleOn = z
  .array(
    z.strictObject({
      role: z.string().min(1).describe("Name of the role"),
      on: idOrReference.describe("Resource on which the role is granted"),
    }),
  )
  .min(1);

/** Permissions of the identity of a workload, by cloud. */
export const permissions = z.strictObject({
  aws: z
    .union([
      z.strictObject({ policies: awsPolicies, statements: awsStatements.optional() }),
      z.strictObject({ statements: awsStatements }),
      z.strictObject({ role: idOrReference.describe("ARN of an existing role") }),
    ])
    .optional()
    .describe("AWS: policies, statements, or an existing role"),
  google: roleOn.optional().describe("Google Cloud: roles on resources"),
  azure: roleOn.optional().describe("Azure: roles on resources"),
});

const maintenance = z.strictObject({
  days: z
    .array(z.enum(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]))
    .min(1)
    .describe("Days on which the window begins"),
  start: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day in UTC in quotes, for example "03:00"')
    .describe('Time at which the window begins, in UTC, such as `"03:00"`'),
  hours: z.int().min(1).max(24).describe("Length of the window in hours"),
  exclude: z
    .array(
      z.strictObject({
        from: day.describe("First day without maintenance"),
        to: day.describe("Last day without maintenance"),
        scope: z
          .enum(["all", "minor", "minor-and-nodes"])
          .default("all")
          .describe(
            "What is excluded: all upgrades; GKE also: those to another minor version, or these and all of nodes. The last two can last until the end of support",
          ),
      }),
    )
    .default([])
    .describe("Periods without maintenance"),
});

export const backup = z.strictObject({
  every: z.enum(["hour", "day", "week"]).default("day").describe("Interval between backups"),
  keep: days.prefault("30d").describe("How long each backup is kept, such as `30d`"),
});

const fargate = z.union([
  z.boolean(),
  z.strictObject({ spotShare: z.int().min(0).max(100).default(0).describe("Percentage of tasks on FARGATE_SPOT, beyond the first task") }),
]);

const managers = z.strictObject({
  count: z
    .union([z.literal(1), z.literal(3), z.literal(5)], { error: "must be 1, 3 or 5" })
    .default(3)
    .describe("Number of managers: 1, 3 or 5"),
  machine: z
    .union([machineType, machineNeed])
    .prefault({ cpu: 2, memory: "8Gi" })
    .describe("Minimum resources of each machine, or `{ type }` for a machine type"),
  disk: gibibytes.prefault("100Gi").describe("Disk of each manager, such as `100Gi`"),
});

/** Typed settings of one orchestrator; another's block is an error. */
export const eks = z.strictObject({
  support: z
    .enum(["standard", "extended"])
    .optional()
    .describe(
      "Kubernetes version support. Extended support costs about six times as much. Default: what the version needs at the catalogue's date",
    ),
  zonalShift: z
    .boolean()
    .default(true)
    .describe("Register the cluster for zonal shift, so that traffic can be moved away from a failing zone"),
  controlPlaneTier: z
    .enum(["standard", "tier-xl", "tier-2xl", "tier-4xl"])
    .default("standard")
    .describe("Provisioned size of the control plane"),
  logTypes: z
    .array(z.enum(["api", "audit", "authenticator", "controllerManager", "scheduler"]))
    .min(1)
    .default(["api", "audit", "authenticator"])
    .describe("Logs of the control plane. Those of controllerManager and scheduler are large and rarely useful"),
});
export const gke = z.strictObject({
  channel: z.enum(["rapid", "regular", "stable", "extended"]).default("regular").describe("Release channel of patches and upgrades"),
  dnsEndpoint: z.boolean().default(false).describe("Give the control plane a DNS endpoint, protected by IAM"),
  binaryAuthorization: z.boolean().default(true).describe("Run only images that the Binary Authorization policy admits"),
  confidentialNodes: z.boolean().default(false).describe("Encrypt the memory of nodes (Confidential GKE Nodes)"),
  imageStreaming: z.boolean().default(true).describe("Start containers before their image is fully pulled"),
});
export const aks = z.strictObject({
  tier: z.enum(["free", "standard", "premium"]).default("standard").describe("Pricing tier of the control plane"),
  channel: z.enum(["patch", "stable", "rapid", "node-image", "none"]).default("patch").describe("Channel of automatic upgrades"),
  azurePolicy: z.boolean().default(true).describe("Enforce Azure Policy in the cluster"),
  hostEncryption: z
    .boolean()
    .default(true)
    .describe("Encrypt temporary disks and caches of nodes on their hosts. Requires the feature EncryptionAtHost of the subscription"),
  privateZone: idOrReference
    .optional()
    .describe(
      "Private DNS zone of a private endpoint: its resource id, `system` for one that AKS keeps itself, or `none` for public DNS with a private address. Default: `dns.zones.azmk8s` of the network, or else a managed zone",
    ),
});
export const ecs = z.strictObject({
  exec: z.boolean().default(false).describe("Allow admins to open a shell in a container (ECS Exec). Sessions are logged and encrypted"),
  containerInsights: z
    .enum(["enhanced", "enabled", "disabled"])
    .default("enhanced")
    .describe("Container Insights: metrics of services and tasks"),
});

export const cluster = z
  .strictObject({
    renamedFrom,
    location: locationKey.optional(),
    orchestrator: z
      .enum(orchestrators)
      .describe("Orchestrator of the cluster. eks, gke, aks and ecs are managed by the cloud; the others run on host groups"),
    existing: z
      .string()
      .min(1)
      .optional()
      .describe("Name of an existing cluster, which is only used to run services. It is not adopted, and nothing else is created for it"),
    network: expandedKey.optional().describe("Key of a network. Default: a network of the cluster's own, in the same stack"),
    version: version
      .optional()
      .describe('Version in quotes, such as `"1.35"`. Default: chosen from the catalogue and pinned in the lock file'),
    mode: z
      .enum(["pools", "automatic"])
      .default("pools")
      .describe("`pools`: node pools of the spec. `automatic`: EKS Auto Mode or GKE Autopilot"),
    access: access.prefault({}).describe("Network access to the API, and permissions in it"),
    pools: z.record(poolKey, pool).default({}).describe("Node pools, by key"),
    managers: managers.optional().describe("Control plane of a cluster on host groups"),
    fargate: fargate.optional().describe("ECS: run tasks on Fargate"),
    firewall: nodeFirewall.optional().describe("Connections of nodes that are allowed, in addition to those that the cluster needs"),
    ranges: z
      .strictObject({
        services: cidr.optional().describe("IPv4 range of services inside the cluster"),
        pods: cidr.optional().describe("IPv4 range of pods, if they do not use the subnets of nodes"),
      })
      .default({})
      .describe("Address ranges inside the cluster"),
    addons: z
      .record(z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, "must be the name of an add-on"), addon)
      .default({})
      .describe("Add-ons: `false` leaves a built-in one out, a version pins it, a chart adds one of your own"),
    identities: z
      .record(
        z.string().regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\/[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/, "must be namespace/name"),
        permissions,
      )
      .default({})
      .describe("Permissions of service accounts of workloads that are deployed by other means, by `namespace/name`"),
    logs: z
      .strictObject({
        retention: days.prefault("90d").describe("How long logs are kept, such as `90d`; a period that the cloud supports"),
        to: idOrReference
          .optional()
          .describe("Additional destination of logs: id of a bucket, a Firehose stream, or another log store of the cloud"),
      })
      .prefault({})
      .describe("Logs of the control plane"),
    backup: backup.optional().describe("Backups of the cluster's resources and volumes. Default: none"),
    maintenance: maintenance.optional().describe("Maintenance windows, in UTC"),
    metrics: z.boolean().default(true).describe("Collect metrics"),
    deletionProtection: z.boolean().default(true).describe("The cloud, Terraform and the lock file refuse to destroy the cluster"),
    encryption: encryption.optional(),
    roles: z
      .strictObject({
        controlPlane: idOrReference.optional().describe("Role of the control plane"),
        nodes: idOrReference.optional().describe("Role of nodes"),
      })
      .default({})
      .describe("Existing roles. Default: managed roles"),
    timeouts: z
      .strictObject({
        create: seconds.optional().describe("For the creation, such as `40m`"),
        update: seconds.optional().describe("For a change, such as `3h`"),
        delete: seconds.optional().describe("For the deletion, such as `40m`"),
      })
      .optional()
      .describe(
        "How long Terraform waits for the control plane and for each pool. Default: the provider's own, or longer for a pool whose nodes are replaced one after another",
      ),
    labels: labels.default({}).describe("Labels of every resource of this cluster, in addition to those of the platform"),
    eks: eks.optional().describe("Settings that only EKS has"),
    gke: gke.optional().describe("Settings that only GKE has"),
    aks: aks.optional().describe("Settings that only AKS has"),
    ecs: ecs.optional().describe("Settings that only ECS has"),
    acknowledgeEndOfLife: z.boolean().default(false).describe("Mesos is no longer developed; `true` acknowledges that"),
  })
  .meta({ id: "cluster" });

export type ParsedCluster = z.output<typeof cluster>;
