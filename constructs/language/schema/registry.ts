/** A registry of container images: made, or an existing one that is only pulled from. */
import { z } from "zod";
import { days, encryption, idOrReference, key, labels, locationKey, renamedFrom } from "./values";

const repository = z
  .string()
  .regex(/^[a-z0-9]+(?:[._/-][a-z0-9]+)*$/, "must be a repository name: a-z and 0-9, with single . _ - / in between")
  .max(200);

/** Credentials of an upstream registry, in the secret store of the cloud that caches. */
const credentials = z.strictObject({
  aws: idOrReference.optional().describe("The ARN of a secret whose name begins with ecr-pullthroughcache/"),
  google: z
    .strictObject({
      username: z.string().min(1).describe("The user there"),
      secret: idOrReference.describe("The version of a secret in Secret Manager that holds the user's token"),
    })
    .optional()
    .describe("A user, and the secret that holds the token"),
  azure: idOrReference.optional().describe("The id of a secret in a Key Vault"),
});

export const registry = z
  .strictObject({
    renamedFrom,
    location: locationKey.optional(),
    existing: z.string().min(1).optional().describe("Host and path of a registry that exists; it is only pulled from"),
    repositories: z.array(repository).optional().describe("Left out: the images that name this registry"),
    tags: z.enum(["immutable", "mutable"]).default("immutable").describe("Whether a tag can be moved to another image"),
    scan: z.boolean().default(true).describe("Scan images for vulnerabilities when they are pushed"),
    keep: z
      .strictObject({
        untagged: days.optional().describe("How long images without a tag are kept"),
        tagged: z.int().positive().optional().describe("How many tagged images a repository keeps"),
      })
      .prefault({ untagged: "14d" })
      .describe("Which images are kept; one value, replaced whole when files are merged"),
    replicas: z.array(locationKey).default([]).describe("Other locations of the same cloud"),
    mirrors: z
      .record(
        z.string().regex(/^[a-z0-9.-]+\.[a-z]{2,}$/, "must be the host of a registry, for example quay.io"),
        z.strictObject({
          credentials: credentials
            .optional()
            .describe("Who reads upstream: an id in the secret store, by cloud. Docker Hub and ghcr.io need them on AWS"),
        }),
      )
      .default({})
      .describe("Pull-through caches by upstream host"),
    encryption: encryption.optional(),
    readers: z
      .array(z.union([key, z.string().min(1)]))
      .default([])
      .describe("Beside the clusters that run its images: keys of clusters, or accounts and principals outside"),
    labels: labels.default({}).describe("On everything of this registry, beside the platform's"),
    deletionProtection: z.boolean().default(true).describe("Whether Terraform and the lock file refuse to destroy it"),
  })
  .meta({ id: "registry" });

export type ParsedRegistry = z.output<typeof registry>;
