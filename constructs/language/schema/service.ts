/** A service that runs on clusters. */
import { z } from "zod";
import { permissions } from "./cluster";
import { anyCidr, expandedKey, idOrReference, labels, mebibytes, poolKey, reference, renamedFrom, seconds } from "./values";

const loadBalancer = z.strictObject({
  host: z.string().min(1).optional().describe("Host name, or a pattern with {cluster} or {location}"),
  tls: z
    .union([z.boolean(), z.strictObject({ certificate: idOrReference.describe("Id of an existing certificate") })])
    .default(true)
    .describe("`true`: a managed certificate. `{ certificate }`: an existing one. `false`: no TLS"),
  from: z.array(anyCidr).default([]).describe("Ranges that may connect. Default: everyone who can reach the load balancer"),
  weights: z.record(z.string(), z.int().min(0)).optional().describe("Share of the traffic by cluster"),
});

const replicas = z.union([
  z
    .int()
    .positive()
    .transform((n) => ({ min: n, max: n })),
  z.strictObject({ min: z.int().nonnegative().describe("Minimum"), max: z.int().positive().describe("Maximum") }),
]);
const health = z.strictObject({
  http: z
    .string()
    .regex(/^\//, "must be a path that begins with /")
    .optional()
    .describe("Path of an HTTP health check. Default: a TCP connection to the port"),
  every: seconds.prefault("10s").describe("Interval of the health check, such as `10s`"),
  grace: seconds.prefault("30s").describe("Maximum time to start, such as `30s`"),
});
const rollout = z.strictObject({
  maxSurge: z.int().nonnegative().default(1).describe("Number of replicas added beyond the count during a rollout"),
  maxUnavailable: z.int().nonnegative().default(0).describe("Number of replicas that may be missing from the count during a rollout"),
  deadline: seconds.prefault("10m").describe("Time after which a rollout has failed; longer than health.grace"),
  onFailure: z.enum(["rollback", "stop"]).default("rollback").describe("What happens to a failed rollout"),
});
const percent = z.int().min(1).max(100);
const secret = z.strictObject({
  aws: idOrReference.optional().describe("ARN of a Secrets Manager secret"),
  google: idOrReference.optional().describe("Resource name of a Secret Manager secret"),
  azure: idOrReference.optional().describe("Id of a Key Vault secret"),
});
const environmentName = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "must be the name of an environment variable");

export const service = z
  .strictObject({
    renamedFrom,
    image: z.string().min(1).describe("Key of `images`, or a full reference with a digest"),
    command: z.array(z.string()).optional().describe("Command. Default: that of the image"),
    clusters: z.array(expandedKey).min(1).describe("Keys of clusters; the key of a fleet means all of its clusters"),
    pools: z
      .array(poolKey)
      .optional()
      .describe("Keys of the pools that it may run on. Default: every untainted Linux pool; Fargate on ECS"),
    namespace: z
      .string()
      .regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, "must be the name of a namespace")
      .optional()
      .describe("Namespace. Default: the name of the platform"),
    port: z.int().min(1).max(65_535).optional().describe("Port that the service listens on. Default: none"),
    protocol: z.enum(["http", "tcp", "udp"]).default("http").describe("Protocol of the port"),
    public: loadBalancer.optional().describe("Public load balancer"),
    internal: loadBalancer.optional().describe("Internal load balancer"),
    cpu: z.number().positive().default(0.25).describe("CPU request of each replica, in vCPUs"),
    memory: mebibytes.prefault("256Mi").describe("Memory request and limit of each replica, such as `512Mi`"),
    gpu: z.int().nonnegative().default(0).describe("Number of GPUs of each replica"),
    replicas: replicas.prefault({ min: 2, max: 2 }).describe("Number of replicas on each cluster, or `{ min, max }`"),
    scale: z
      .union([
        z.strictObject({ cpu: percent.describe("Target percentage of the CPU request") }),
        z.strictObject({ memory: percent.describe("Target percentage of the memory request") }),
      ])
      .optional()
      .describe("Autoscaling target"),
    health: health.prefault({}).describe("Health check"),
    rollout: rollout.prefault({}).describe("How replicas are replaced"),
    env: z
      .record(environmentName, z.union([z.string(), reference]))
      .default({})
      .describe("Environment variables. Secrets belong in `secrets`"),
    secrets: z
      .record(environmentName, secret)
      .default({})
      .describe("Secrets by environment variable, read at run time from the secret store of the cluster's cloud"),
    permissions: permissions.optional().describe("Permissions of the service's own identity, by cloud"),
    labels: labels.default({}).describe("Labels of every resource of this service, in addition to those of the platform"),
  })
  .meta({ id: "service" });

export type ParsedService = z.output<typeof service>;
