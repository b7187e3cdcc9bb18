/** Where Terraform keeps the state of the stacks, and where the state of other Terraform is read. */
import { z } from "zod";

const s3 = {
  type: z.literal("s3"),
  bucket: z.string().min(3),
  region: z.string().min(1),
  assumeRole: z.string().regex(/^arn:/, "is the ARN of a role").optional().describe("The role that reads and writes the state"),
  kmsKey: z.string().min(1).optional().describe("The key that encrypts the state; left out: the bucket's own"),
};
const gcs = {
  type: z.literal("gcs"),
  bucket: z.string().min(3),
  impersonate: z.email("is the address of a service account").optional(),
};
const azurerm = {
  type: z.literal("azurerm"),
  storageAccount: z.string().regex(/^[a-z0-9]{3,24}$/, "is 3 to 24 of a-z and 0-9"),
  container: z.string().min(3),
  resourceGroup: z.string().min(1).optional(),
  subscription: z.guid().optional(),
  tenant: z.guid().optional(),
};
const hcp = {
  type: z.literal("hcp"),
  organization: z.string().min(1),
  hostname: z.string().min(1).default("app.terraform.io"),
};

/** Of the platform's own stacks. The key is made from name, environment and stack. */
export const state = z
  .discriminatedUnion("type", [
    z.strictObject({ type: z.literal("local") }),
    z.strictObject(s3),
    z.strictObject(gcs),
    z.strictObject(azurerm),
    z.strictObject({ ...hcp, project: z.string().min(1).optional() }),
  ])
  .meta({ id: "state" });

/** Of other Terraform, read only. */
export const outside = z
  .discriminatedUnion("type", [
    z.strictObject({ type: z.literal("local"), path: z.string().min(1).describe("Relative to the spec") }),
    z.strictObject({ ...s3, key: z.string().min(1) }),
    z.strictObject({ ...gcs, prefix: z.string().min(1) }),
    z.strictObject({ ...azurerm, key: z.string().min(1) }),
    z.strictObject({ ...hcp, workspace: z.string().min(1) }),
  ])
  .meta({ id: "outside" });

export type ParsedState = z.output<typeof state>;
export type ParsedOutside = z.output<typeof outside>;
