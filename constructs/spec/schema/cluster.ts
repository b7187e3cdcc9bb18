/** A cluster of any orchestrator. What an orchestrator cannot do is refused by the table of capabilities, not here. */
import { z } from "zod";
import { access } from "./access";
import { machineNeed, machineType } from "./machine";
import { pool } from "./pool";
import { cidr, day, days, encryption, gibibytes, idOrReference, key, labels, locationKey, poolKey, renamedFrom, version } from "./values";

export const orchestrators = ["eks", "gke", "aks", "ecs", "kubernetes", "swarm", "nomad", "mesos"] as const;
export type Orchestrator = (typeof orchestrators)[number];

const addon = z.union([
  z.boolean(),
  version,
  z.strictObject({
    chart: z.string().regex(/^(?:oci|https):\/\//, "begins with oci:// or https://"),
    version,
    namespace: z.string().min(1),
    values: z.record(z.string(), z.json()).default({}),
  }),
]);

const awsStatements = z.array(z.strictObject({ actions: z.array(z.string()).min(1), resources: z.array(idOrReference).min(1) })).min(1);
const roleOn = z.array(z.strictObject({ role: z.string().min(1), on: idOrReference })).min(1);

/** What a workload's own identity may do, by cloud. */
export const permissions = z.strictObject({
  aws: z
    .union([
      z.strictObject({ policies: z.array(idOrReference).min(1), statements: awsStatements.optional() }),
      z.strictObject({ statements: awsStatements }),
      z.strictObject({ role: idOrReference }),
    ])
    .optional(),
  google: roleOn.optional(),
  azure: roleOn.optional(),
});

const maintenance = z.strictObject({
  days: z.array(z.enum(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])).min(1),
  start: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'is a time of day in UTC in quotes, for example "03:00"'),
  hours: z.int().min(1).max(24),
  exclude: z.array(z.strictObject({ from: day, to: day })).default([]),
});

export const backup = z.strictObject({ every: z.enum(["hour", "day", "week"]).default("day"), keep: days.prefault("30d") });

const fargate = z.union([
  z.boolean(),
  z.strictObject({ spotShare: z.int().min(0).max(100).default(0).describe("Percent on FARGATE_SPOT beyond the first task") }),
]);

const managers = z.strictObject({
  count: z.union([z.literal(1), z.literal(3), z.literal(5)], { error: "is 1, 3 or 5" }).default(3),
  machine: z.union([machineType, machineNeed]).prefault({ cpu: 2, memory: "8Gi" }),
  disk: gibibytes.prefault("100Gi"),
});

/** Typed settings of one orchestrator; another's block is an error. */
export const eks = z.strictObject({
  support: z.enum(["standard", "extended"]).default("standard").describe("Extended support costs about six times as much"),
  zonalShift: z.boolean().default(true),
  controlPlaneTier: z.enum(["standard", "tier-xl", "tier-2xl", "tier-4xl"]).default("standard"),
});
export const gke = z.strictObject({
  channel: z.enum(["rapid", "regular", "stable", "extended"]).default("regular"),
  dnsEndpoint: z.boolean().default(false),
  binaryAuthorization: z.boolean().default(true),
  confidentialNodes: z.boolean().default(false),
  imageStreaming: z.boolean().default(true),
});
export const aks = z.strictObject({
  tier: z.enum(["free", "standard", "premium"]).default("standard"),
  channel: z.enum(["patch", "stable", "rapid", "node-image", "none"]).default("patch"),
  azurePolicy: z.boolean().default(true),
});
export const ecs = z.strictObject({
  exec: z.boolean().default(false).describe("Let admins open a shell in a container; sessions are logged and encrypted"),
  containerInsights: z.enum(["enhanced", "enabled", "disabled"]).default("enhanced"),
});

export const cluster = z
  .strictObject({
    renamedFrom,
    location: locationKey.optional(),
    orchestrator: z.enum(orchestrators),
    existing: z.string().min(1).optional().describe("The name of a cluster that exists; only services are put on it"),
    network: key.optional().describe("Left out: a network of its own, made inside the cluster's stack"),
    version: version.optional().describe("Left out: chosen from the catalogue and kept in the lock file"),
    mode: z.enum(["pools", "automatic"]).default("pools").describe("`automatic`: EKS Auto Mode, GKE Autopilot"),
    access: access.prefault({}),
    pools: z.record(poolKey, pool).default({}),
    managers: managers.optional().describe("The control plane of an own cluster"),
    fargate: fargate.optional().describe("ECS: run on Fargate"),
    ranges: z.strictObject({ services: cidr.optional(), pods: cidr.optional() }).default({}),
    addons: z.record(z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, "is the name of an add-on"), addon).default({}),
    identities: z
      .record(
        z.string().regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\/[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/, "is namespace/name"),
        permissions,
      )
      .default({})
      .describe("Service accounts of workloads that others deploy, by namespace/name"),
    logs: z
      .strictObject({
        retention: days.prefault("90d"),
        to: idOrReference.optional().describe("Beside the cloud's own store: a bucket or a Firehose"),
      })
      .prefault({}),
    backup: backup.optional(),
    maintenance: maintenance.optional().describe("UTC"),
    metrics: z.boolean().default(true),
    deletionProtection: z.boolean().default(true),
    encryption: encryption.optional(),
    roles: z.strictObject({ controlPlane: idOrReference.optional(), nodes: idOrReference.optional() }).default({}),
    labels: labels.default({}),
    eks: eks.optional(),
    gke: gke.optional(),
    aks: aks.optional(),
    ecs: ecs.optional(),
    acknowledgeEndOfLife: z.boolean().default(false).describe("Mesos is no longer developed; `true` says that this is known"),
  })
  .meta({ id: "cluster" });

export type ParsedCluster = z.output<typeof cluster>;
