/** A service that runs on clusters. */
import { z } from "zod";
import { permissions } from "./cluster";
import { anyCidr, expandedKey, idOrReference, labels, mebibytes, poolKey, reference, renamedFrom, seconds } from "./values";

const loadBalancer = z.strictObject({
  host: z.string().min(1).optional().describe("A host name, or a pattern with {cluster}, {location}"),
  tls: z
    .union([z.boolean(), z.strictObject({ certificate: idOrReference.describe("The id of a certificate that exists") })])
    .default(true)
    .describe("`true`: a certificate is issued and renewed. `{ certificate }`: one that exists"),
  from: z.array(anyCidr).default([]).describe("Who gets in. Left out: everyone who reaches it"),
  weights: z.record(z.string(), z.int().min(0)).optional().describe("The share of each cluster"),
});

const replicas = z.union([
  z
    .int()
    .positive()
    .transform((n) => ({ min: n, max: n })),
  z.strictObject({ min: z.int().nonnegative().describe("The least"), max: z.int().positive().describe("The most") }),
]);
const health = z.strictObject({
  http: z
    .string()
    .regex(/^\//, "must be a path that begins with /")
    .optional()
    .describe("A path that is asked for. Left out: the port answers"),
  every: seconds.prefault("10s").describe("How often it is asked"),
  grace: seconds.prefault("30s").describe("How long it may take to start"),
});
const rollout = z.strictObject({
  maxSurge: z.int().nonnegative().default(1).describe("Replicas started beyond the count while rolling"),
  maxUnavailable: z.int().nonnegative().default(0).describe("Replicas missing from the count while rolling"),
  deadline: seconds.prefault("10m").describe("When a rollout has failed; more than health.grace"),
  onFailure: z.enum(["rollback", "stop"]).default("rollback").describe("What happens then"),
});
const percent = z.int().min(1).max(100);
const secret = z.strictObject({
  aws: idOrReference.optional().describe("The ARN of a secret in Secrets Manager"),
  google: idOrReference.optional().describe("A secret in Secret Manager"),
  azure: idOrReference.optional().describe("The id of a secret in a Key Vault"),
});
const environmentName = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "must be the name of an environment variable");

export const service = z
  .strictObject({
    renamedFrom,
    image: z.string().min(1).describe("A key of `images`, or a full reference with a digest"),
    command: z.array(z.string()).optional().describe("Left out: the image's own"),
    clusters: z.array(expandedKey).min(1).describe("A fleet's key means all its clusters"),
    pools: z.array(poolKey).optional().describe("Where it may run, by pool. Left out: any untainted Linux pool; on ECS, Fargate"),
    namespace: z
      .string()
      .regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, "must be the name of a namespace")
      .optional()
      .describe("Default: the platform's name"),
    port: z.int().min(1).max(65_535).optional().describe("Left out: nothing listens"),
    protocol: z.enum(["http", "tcp", "udp"]).default("http").describe("What it speaks"),
    public: loadBalancer.optional().describe("A load balancer for the internet"),
    internal: loadBalancer.optional().describe("A load balancer for the network"),
    cpu: z.number().positive().default(0.25).describe("Processors that each replica asks for"),
    memory: mebibytes.prefault("256Mi").describe("Memory of each replica: what it asks for and its limit"),
    gpu: z.int().nonnegative().default(0).describe("GPUs of each replica"),
    replicas: replicas.prefault({ min: 2, max: 2 }).describe("How many run, on each cluster"),
    scale: z
      .union([
        z.strictObject({ cpu: percent.describe("Percent of the cpu that is asked for") }),
        z.strictObject({ memory: percent.describe("Percent of the memory that is asked for") }),
      ])
      .optional()
      .describe("Percent of what is asked"),
    health: health.prefault({}).describe("How it is told that a replica works"),
    rollout: rollout.prefault({}).describe("How replicas are replaced"),
    env: z
      .record(environmentName, z.union([z.string(), reference]))
      .default({})
      .describe("Environment variables that are no secret"),
    secrets: z
      .record(environmentName, secret)
      .default({})
      .describe("Secrets by the variable that holds them, handed over at run time by the cluster's cloud"),
    permissions: permissions.optional().describe("What its own identity may do, by cloud"),
    labels: labels.default({}).describe("On everything of this service, beside the platform's"),
  })
  .meta({ id: "service" });

export type ParsedService = z.output<typeof service>;
