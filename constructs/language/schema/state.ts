/** Where Terraform keeps the state of the stacks, and where the state of other Terraform is read. */
import { z } from "zod";

const s3 = {
  type: z.literal("s3").describe("An S3 bucket"),
  bucket: z.string().min(3).describe("A bucket that exists"),
  region: z.string().min(1).describe("The bucket's region"),
  assumeRole: z.string().regex(/^arn:/, "must be the ARN of a role").optional().describe("The role that reads and writes the state"),
  kmsKey: z.string().min(1).optional().describe("The key that encrypts the state; left out: the bucket's own"),
};
const gcs = {
  type: z.literal("gcs").describe("A Cloud Storage bucket"),
  bucket: z.string().min(3).describe("A bucket that exists"),
  impersonate: z
    .email("must be the address of a service account")
    .optional()
    .describe("The service account that reads and writes the state"),
};
const azurerm = {
  type: z.literal("azurerm").describe("A container of an Azure storage account"),
  storageAccount: z
    .string()
    .regex(/^[a-z0-9]{3,24}$/, "must be 3 to 24 of a-z and 0-9")
    .describe("A storage account that exists"),
  container: z.string().min(3).describe("A container of it that exists"),
  resourceGroup: z.string().min(1).optional().describe("The resource group of the storage account"),
  subscription: z.guid("must be the id of a subscription").optional().describe("The subscription of the storage account"),
  tenant: z.guid("must be the id of a tenant").optional().describe("The tenant of the storage account"),
};
const hcp = {
  type: z.literal("hcp").describe("HCP Terraform"),
  organization: z.string().min(1).describe("The organization in HCP Terraform"),
  hostname: z.string().min(1).default("app.terraform.io").describe("The host of HCP Terraform or Terraform Enterprise"),
};

/** Of the platform's own stacks. The key is made from name, environment and stack. */
export const state = z
  .discriminatedUnion("type", [
    z.strictObject({ type: z.literal("local").describe("Files beside the output") }),
    z.strictObject(s3),
    z.strictObject(gcs),
    z.strictObject(azurerm),
    z.strictObject({ ...hcp, project: z.string().min(1).optional().describe("The project that workspaces are made in") }),
  ])
  .meta({ id: "state" });

/** Of other Terraform, read only. */
export const outside = z
  .discriminatedUnion("type", [
    z.strictObject({ type: z.literal("local").describe("A file"), path: z.string().min(1).describe("Relative to the spec") }),
    z.strictObject({ ...s3, key: z.string().min(1).describe("The object that holds the state") }),
    z.strictObject({ ...gcs, prefix: z.string().min(1).describe("The folder that holds the state") }),
    z.strictObject({ ...azurerm, key: z.string().min(1).describe("The blob that holds the state") }),
    z.strictObject({ ...hcp, workspace: z.string().min(1).describe("The workspace that holds the state") }),
  ])
  .meta({ id: "outside" });

export type ParsedState = z.output<typeof state>;
export type ParsedOutside = z.output<typeof outside>;
