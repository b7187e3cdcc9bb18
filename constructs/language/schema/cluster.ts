/** A cluster of any orchestrator. What an orchestrator cannot do is refused by the table of capabilities, not here. */
import { z } from "zod";
import { access } from "./access";
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
      .describe("A Helm chart, by its address"),
    version: version.describe("The version of the chart"),
    namespace: z.string().min(1).describe("The namespace that it is installed in"),
    values: z.record(z.string(), z.json()).default({}).describe("Values of the chart"),
  }),
]);

const awsStatements = z
  .array(
    z.strictObject({
      actions: z.array(z.string()).min(1).describe("IAM actions, for example s3:GetObject"),
      resources: z.array(idOrReference).min(1).describe("ARNs that they are allowed on"),
    }),
  )
  .min(1)
  .describe("What it may do, in a policy of its own");
const awsPolicies = z.array(idOrReference).min(1).describe("ARNs of policies that exist");
const roleOn = z
  .array(z.strictObject({ role: z.string().min(1).describe("The role"), on: idOrReference.describe("What it is granted on") }))
  .min(1);

/** What a workload's own identity may do, by cloud. */
export const permissions = z.strictObject({
  aws: z
    .union([
      z.strictObject({ policies: awsPolicies, statements: awsStatements.optional() }),
      z.strictObject({ statements: awsStatements }),
      z.strictObject({ role: idOrReference.describe("The ARN of a role that exists") }),
    ])
    .optional()
    .describe("AWS: policies, statements, or a role that exists"),
  google: roleOn.optional().describe("Google Cloud: roles on resources"),
  azure: roleOn.optional().describe("Azure: roles on resources"),
});

const maintenance = z.strictObject({
  days: z
    .array(z.enum(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]))
    .min(1)
    .describe("Days on which the window opens"),
  start: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day in UTC in quotes, for example "03:00"')
    .describe("When it opens, UTC"),
  hours: z.int().min(1).max(24).describe("How long it stays open"),
  exclude: z
    .array(z.strictObject({ from: day.describe("The first day without"), to: day.describe("The last day without") }))
    .default([])
    .describe("Spans of days without maintenance"),
});

export const backup = z.strictObject({
  every: z.enum(["hour", "day", "week"]).default("day").describe("How often a backup is taken"),
  keep: days.prefault("30d").describe("How long it is kept"),
});

const fargate = z.union([
  z.boolean(),
  z.strictObject({ spotShare: z.int().min(0).max(100).default(0).describe("Percent on FARGATE_SPOT beyond the first task") }),
]);

const managers = z.strictObject({
  count: z
    .union([z.literal(1), z.literal(3), z.literal(5)], { error: "must be 1, 3 or 5" })
    .default(3)
    .describe("How many hosts keep the state"),
  machine: z
    .union([machineType, machineNeed])
    .prefault({ cpu: 2, memory: "8Gi" })
    .describe("What each must have, or `{ type }`: which machine it is"),
  disk: gibibytes.prefault("100Gi").describe("The disk of each"),
});

/** Typed settings of one orchestrator; another's block is an error. */
export const eks = z.strictObject({
  support: z.enum(["standard", "extended"]).default("standard").describe("Extended support costs about six times as much"),
  zonalShift: z.boolean().default(true).describe("Whether traffic can be shifted away from a zone that fails"),
  controlPlaneTier: z
    .enum(["standard", "tier-xl", "tier-2xl", "tier-4xl"])
    .default("standard")
    .describe("The size of the control plane that is reserved"),
});
export const gke = z.strictObject({
  channel: z.enum(["rapid", "regular", "stable", "extended"]).default("regular").describe("The release channel that patches come by"),
  dnsEndpoint: z.boolean().default(false).describe("Whether the control plane has a DNS endpoint, guarded by IAM"),
  binaryAuthorization: z.boolean().default(true).describe("Whether only images that a policy lets pass run"),
  confidentialNodes: z.boolean().default(false).describe("Whether the memory of nodes is encrypted"),
  imageStreaming: z.boolean().default(true).describe("Whether containers start before their image is there whole"),
});
export const aks = z.strictObject({
  tier: z.enum(["free", "standard", "premium"]).default("standard").describe("The price tier of the control plane"),
  channel: z.enum(["patch", "stable", "rapid", "node-image", "none"]).default("patch").describe("The channel that upgrades come by"),
  azurePolicy: z.boolean().default(true).describe("Whether Azure Policy judges what runs"),
});
export const ecs = z.strictObject({
  exec: z.boolean().default(false).describe("Let admins open a shell in a container; sessions are logged and encrypted"),
  containerInsights: z.enum(["enhanced", "enabled", "disabled"]).default("enhanced").describe("Metrics of services and tasks"),
});

export const cluster = z
  .strictObject({
    renamedFrom,
    location: locationKey.optional(),
    orchestrator: z.enum(orchestrators).describe("What runs the cluster. eks, gke, aks, ecs are the clouds' own; the others run on hosts"),
    existing: z.string().min(1).optional().describe("The name of a cluster that exists; only services are put on it"),
    network: expandedKey.optional().describe("Left out: a network of its own, made inside the cluster's stack"),
    version: version.optional().describe("Left out: chosen from the catalogue and kept in the lock file"),
    mode: z.enum(["pools", "automatic"]).default("pools").describe("`automatic`: EKS Auto Mode, GKE Autopilot"),
    access: access.prefault({}).describe("Who reaches the API, and who may do what"),
    pools: z.record(poolKey, pool).default({}).describe("Groups of like nodes, by key"),
    managers: managers.optional().describe("The control plane of an own cluster"),
    fargate: fargate.optional().describe("ECS: run on Fargate"),
    ranges: z
      .strictObject({
        services: cidr.optional().describe("The range of services inside the cluster"),
        pods: cidr.optional().describe("The range of pods, where they have one of their own"),
      })
      .default({})
      .describe("Ranges inside the cluster, in place of the standard ones"),
    addons: z
      .record(z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, "must be the name of an add-on"), addon)
      .default({})
      .describe("Beside what the cluster needs anyway: `false` leaves one out, a version pins it, a chart brings one of your own"),
    identities: z
      .record(
        z.string().regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\/[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/, "must be namespace/name"),
        permissions,
      )
      .default({})
      .describe("Service accounts of workloads that others deploy, by namespace/name"),
    logs: z
      .strictObject({
        retention: days.prefault("90d").describe("How long logs are kept; a span that the cloud has"),
        to: idOrReference.optional().describe("Beside the cloud's own store: a bucket or a Firehose"),
      })
      .prefault({})
      .describe("Logs of the control plane"),
    backup: backup.optional().describe("Backups of what the cluster holds. Left out: none"),
    maintenance: maintenance.optional().describe("UTC"),
    metrics: z.boolean().default(true).describe("Whether metrics are gathered"),
    deletionProtection: z.boolean().default(true).describe("Whether vendor, Terraform and the lock file refuse to destroy it"),
    encryption: encryption.optional(),
    roles: z
      .strictObject({
        controlPlane: idOrReference.optional().describe("Of the control plane"),
        nodes: idOrReference.optional().describe("Of nodes"),
      })
      .default({})
      .describe("Roles of your own. Left out: made"),
    labels: labels.default({}).describe("On everything of this cluster, beside the platform's"),
    eks: eks.optional().describe("Settings that only EKS has"),
    gke: gke.optional().describe("Settings that only GKE has"),
    aks: aks.optional().describe("Settings that only AKS has"),
    ecs: ecs.optional().describe("Settings that only ECS has"),
    acknowledgeEndOfLife: z.boolean().default(false).describe("Mesos is no longer developed; `true` says that this is known"),
  })
  .meta({ id: "cluster" });

export type ParsedCluster = z.output<typeof cluster>;
