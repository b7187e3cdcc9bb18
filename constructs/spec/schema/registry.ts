/** A registry of container images: made, or an existing one that is only pulled from. */
import { z } from "zod";
import { days, encryption, idOrReference, key, labels, locationKey, renamedFrom } from "./values";

const repository = z
  .string()
  .regex(/^[a-z0-9]+(?:[._/-][a-z0-9]+)*$/, "is a repository's name: a-z and 0-9 with single . _ - / between")
  .max(200);

/** Credentials of an upstream registry, in the secret store of the cloud that caches. */
const credentials = z.strictObject({ aws: idOrReference.optional(), google: idOrReference.optional(), azure: idOrReference.optional() });

export const registry = z
  .strictObject({
    renamedFrom,
    location: locationKey.optional(),
    existing: z.string().min(1).optional().describe("Host and path of a registry that exists; it is only pulled from"),
    repositories: z.array(repository).optional().describe("Left out: the images that name this registry"),
    tags: z.enum(["immutable", "mutable"]).default("immutable"),
    scan: z.boolean().default(true).describe("Scan images for vulnerabilities when they are pushed"),
    keep: z
      .strictObject({
        untagged: days.optional(),
        tagged: z.int().positive().optional().describe("How many tagged images a repository keeps"),
      })
      .prefault({ untagged: "14d" }),
    replicas: z.array(locationKey).default([]).describe("Other locations of the same cloud"),
    mirrors: z
      .record(
        z.string().regex(/^[a-z0-9.-]+\.[a-z]{2,}$/, "is the host of a registry, for example quay.io"),
        z.strictObject({ credentials: credentials.optional() }),
      )
      .default({})
      .describe("Pull-through caches by upstream host"),
    encryption: encryption.optional(),
    readers: z
      .array(z.union([key, z.string().min(1)]))
      .default([])
      .describe("Beside the clusters that run its images: keys of clusters, or accounts and principals outside"),
    labels: labels.default({}),
    deletionProtection: z.boolean().default(true),
  })
  .meta({ id: "registry" });

export type ParsedRegistry = z.output<typeof registry>;
