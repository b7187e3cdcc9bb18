/** A service that runs on clusters. */
import { z } from "zod";
import { permissions } from "./cluster";
import { anyCidr, idOrReference, key, labels, mebibytes, poolKey, reference, renamedFrom, seconds } from "./values";

const loadBalancer = z.strictObject({
  host: z.string().min(1).optional().describe("A host name, or a pattern with {cluster}, {location}"),
  tls: z.union([z.boolean(), z.strictObject({ certificate: idOrReference })]).default(true),
  from: z.array(anyCidr).default([]).describe("Who gets in. Left out: everyone who reaches it"),
  weights: z.record(z.string(), z.int().min(0)).optional().describe("The share of each cluster"),
});

const replicas = z.union([
  z
    .int()
    .positive()
    .transform((n) => ({ min: n, max: n })),
  z.strictObject({ min: z.int().nonnegative(), max: z.int().positive() }),
]);
const health = z.strictObject({
  http: z.string().startsWith("/").optional().describe("A path. Left out: the port answers"),
  every: seconds.prefault("10s"),
  grace: seconds.prefault("30s"),
});
const rollout = z.strictObject({
  maxSurge: z.int().nonnegative().default(1),
  maxUnavailable: z.int().nonnegative().default(0),
  deadline: seconds.prefault("10m"),
  onFailure: z.enum(["rollback", "stop"]).default("rollback"),
});
const percent = z.int().min(1).max(100);
const secret = z.strictObject({ aws: idOrReference.optional(), google: idOrReference.optional(), azure: idOrReference.optional() });
const environmentName = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "is the name of an environment variable");

export const service = z
  .strictObject({
    renamedFrom,
    image: z.string().min(1).describe("A key of `images`, or a full reference with a digest"),
    command: z.array(z.string()).optional().describe("Left out: the image's own"),
    clusters: z.array(key).min(1).describe("A fleet's key means all its clusters"),
    pools: z.array(poolKey).optional(),
    namespace: z
      .string()
      .regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, "is the name of a namespace")
      .optional()
      .describe("Default: the platform's name"),
    port: z.int().min(1).max(65_535).optional().describe("Left out: nothing listens"),
    protocol: z.enum(["http", "tcp", "udp"]).default("http"),
    public: loadBalancer.optional().describe("A load balancer for the internet"),
    internal: loadBalancer.optional().describe("A load balancer for the network"),
    cpu: z.number().positive().default(0.25),
    memory: mebibytes.prefault("256Mi"),
    gpu: z.int().nonnegative().default(0),
    replicas: replicas.prefault({ min: 2, max: 2 }),
    scale: z
      .union([z.strictObject({ cpu: percent }), z.strictObject({ memory: percent })])
      .optional()
      .describe("Percent of what is asked"),
    health: health.prefault({}),
    rollout: rollout.prefault({}),
    env: z.record(environmentName, z.union([z.string(), reference])).default({}),
    secrets: z.record(environmentName, secret).default({}),
    permissions: permissions.optional(),
    labels: labels.default({}),
  })
  .meta({ id: "service" });

export type ParsedService = z.output<typeof service>;
