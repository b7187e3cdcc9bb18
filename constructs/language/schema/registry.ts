/** A registry of container images: managed, or existing and only pulled from. */
import { z } from "zod";
import { anyCidr, days, encryption, idOrReference, key, labels, locationKey, registryAddress, renamedFrom } from "./values";

const repository = z
  .string()
  .regex(/^[a-z0-9]+(?:[._/-][a-z0-9]+)*$/, "must be a repository name: a-z and 0-9, with single . _ - / in between")
  .max(200);

/** Credentials of an upstream registry, in the secret store of the cloud that caches. */
const credentials = z.strictObject({
  aws: idOrReference.optional().describe("ARN of a Secrets Manager secret whose name begins with ecr-pullthroughcache/"),
  google: z
    .strictObject({
      username: z.string().min(1).describe("User name at the upstream registry"),
      secret: idOrReference.describe("Version of a Secret Manager secret that contains the token of the user"),
    })
    .optional()
    .describe("User name, and the secret that contains its token"),
  azure: idOrReference.optional().describe("Id of a Key Vault secret"),
});

export const registry = z
  .strictObject({
    renamedFrom,
    location: locationKey.optional(),
    existing: registryAddress.optional().describe("Host and path of an existing registry, which is only pulled from"),
    repositories: z.array(repository).optional().describe("Names of repositories. Default: the images that name this registry"),
    tags: z
      .enum(["immutable", "mutable"])
      .optional()
      .describe(
        "`immutable`: a tag can never be moved to another image. Default: `immutable`; `mutable` on Azure, which has no such setting",
      ),
    scan: z
      .union([z.boolean(), z.literal("continuous")])
      .optional()
      .describe(
        "Scan images for vulnerabilities when they are pushed. `continuous` (ECR): also again later, by Amazon Inspector, which scans all images of the account and region. Default: true; on Azure only if a location of the subscription has `defender`",
      ),
    keep: z
      .strictObject({
        untagged: days.optional().describe("How long untagged images are kept, such as `14d`"),
        tagged: z.int().positive().optional().describe("Number of tagged images that each repository keeps"),
      })
      .prefault({ untagged: "14d" })
      .describe("Which images are kept. Replaced as a whole when files are merged"),
    replicas: z.array(locationKey).default([]).describe("Other locations of the same cloud that images are replicated to"),
    mirrors: z
      .record(
        z.string().regex(/^[a-z0-9.-]+\.[a-z]{2,}$/, "must be the host of a registry, for example quay.io"),
        z.strictObject({
          credentials: credentials
            .optional()
            .describe("Credentials for the upstream registry, by cloud. Docker Hub and ghcr.io require them on AWS"),
        }),
      )
      .default({})
      .describe("Pull-through caches, by host of the upstream registry"),
    encryption: encryption.optional(),
    readers: z
      .array(z.union([key, z.string().min(1)]))
      .default([])
      .describe(
        "Who may pull, in addition to the clusters that run its images: keys of clusters, or accounts and principals outside the spec",
      ),
    writers: z
      .array(idOrReference)
      .default([])
      .describe(
        "Principals that may push. AWS: ARNs of roles and users. Google Cloud: IAM members. Azure: Entra object ids. Default: nobody except who applies",
      ),
    from: z
      .array(anyCidr)
      .default([])
      .describe(
        "Azure: public ranges that reach the registry in addition to the networks of its clusters, for example those of CI. Default: none",
      ),
    labels: labels.default({}).describe("Labels of every resource of this registry, in addition to those of the platform"),
    deletionProtection: z.boolean().default(true).describe("Terraform and the lock file refuse to destroy the registry"),
  })
  .meta({ id: "registry" });

export type ParsedRegistry = z.output<typeof registry>;
