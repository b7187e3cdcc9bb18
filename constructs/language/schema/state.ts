/** Backends of the stacks, and of other Terraform configurations whose state is read. */
import { z } from "zod";
import { arn, bucketName, containerName, hostName, kmsKey, organizationName, projectName, regionName, resourceGroupName } from "./names";

const s3 = {
  type: z.literal("s3").describe("An S3 bucket"),
  bucket: bucketName.describe("Existing bucket"),
  region: regionName.describe("Region of the bucket"),
  assumeRole: arn("role").optional().describe("ARN of the role that reads and writes the state"),
  kmsKey: kmsKey.optional().describe("ARN of the KMS key that encrypts the state. Default: the encryption of the bucket"),
};
const gcs = {
  type: z.literal("gcs").describe("A Cloud Storage bucket"),
  bucket: bucketName.describe("Existing bucket"),
  impersonate: z
    .email("must be the address of a service account")
    .optional()
    .describe("Email of the service account that reads and writes the state"),
};
const azurerm = {
  type: z.literal("azurerm").describe("A container of an Azure storage account"),
  storageAccount: z
    .string()
    .regex(/^[a-z0-9]{3,24}$/, "must have 3 to 24 characters of a-z and 0-9")
    .describe("Existing storage account"),
  container: containerName.describe("Existing container of the storage account"),
  resourceGroup: resourceGroupName.optional().describe("Resource group of the storage account"),
  subscription: z.guid("must be the id of a subscription").optional().describe("Subscription of the storage account"),
  tenant: z.guid("must be the id of a tenant").optional().describe("Tenant of the storage account"),
};
const hcp = {
  type: z.literal("hcp").describe("HCP Terraform"),
  organization: organizationName.describe("Organization in HCP Terraform"),
  hostname: hostName.default("app.terraform.io").describe("Host name of HCP Terraform or Terraform Enterprise"),
};

/** Backend of the platform's own stacks. The key of each is derived from name, environment and stack. */
export const state = z
  .discriminatedUnion("type", [
    z.strictObject({ type: z.literal("local").describe("Local files next to the output") }),
    z.strictObject(s3),
    z.strictObject(gcs),
    z.strictObject(azurerm),
    z.strictObject({ ...hcp, project: projectName.optional().describe("Project in which workspaces are created") }),
  ])
  .meta({ id: "state" });

/** Backend of another Terraform configuration, read only. */
export const outside = z
  .discriminatedUnion("type", [
    z.strictObject({
      type: z.literal("local").describe("A file"),
      path: z.string().min(1).describe("Path of the state file, relative to the spec"),
    }),
    z.strictObject({ ...s3, key: z.string().min(1).describe("Key of the object that contains the state") }),
    z.strictObject({ ...gcs, prefix: z.string().min(1).describe("Prefix of the state in the bucket") }),
    z.strictObject({ ...azurerm, key: z.string().min(1).describe("Name of the blob that contains the state") }),
    z.strictObject({ ...hcp, workspace: z.string().min(1).describe("Workspace that contains the state") }),
  ])
  .meta({ id: "outside" });

export type ParsedState = z.output<typeof state>;
export type ParsedOutside = z.output<typeof outside>;
