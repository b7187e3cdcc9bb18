/** A location: one region of one account, project or subscription of one cloud. */
import { z } from "zod";
import { arn, externalId, resourceGroupName } from "./names";
import { state } from "./state";
import { encryption, idOrReference, labels } from "./values";

const everywhere = {
  region: z.string().min(1).describe("Region as the cloud names it, such as `us-east-1`, `europe-west1` or `westeurope`"),
  labels: labels.optional().describe("Labels of every resource in this location, in addition to those of the platform"),
  encryption: encryption.optional().describe("Default encryption of every resource in this location"),
  state: state.optional().describe("Backend of the stacks of this location. Default: that of the platform"),
};

/** Who switches on the services of the cloud that the units of a location need. */
const services = (what: string) =>
  z
    .enum(["managed", "external"])
    .default("managed")
    .describe(
      `Who enables the ${what} that the units need. \`managed\`: Terraform, before the units. \`external\`: others; \`berth resolve\` prints the commands`,
    );

export const awsLocation = z.strictObject({
  cloud: z.literal("aws").describe("Amazon Web Services"),
  ...everywhere,
  account: z
    .string()
    .regex(/^\d{12}$/, 'must be the 12 digits of an AWS account in quotes, for example "123456789012"')
    .describe("AWS account, 12 digits. The provider refuses to act in any other"),
  assumeRole: arn("role").optional().describe("ARN of the role that Terraform assumes"),
  externalId: externalId.optional().describe("External id that the trust policy of that role requires"),
  permissionsBoundary: arn("policy").optional().describe("ARN of the permissions boundary of every managed role"),
  rolePath: z
    .string()
    .regex(/^\/(?:[\x21-\x7e]+\/)?$/, "must begin and end with /, for example /berth/")
    .default("/")
    .describe("Path of every managed role"),
  registrySettings: z
    .enum(["managed", "external"])
    .default("managed")
    .describe(
      "Settings that ECR has once for each account and region: scanning, replication and the registry policy. `managed`: created where the settings of repositories do not suffice. `external`: never changed; `berth resolve` prints what the spec needs",
    ),
});

export const googleLocation = z.strictObject({
  cloud: z.literal("google").describe("Google Cloud"),
  ...everywhere,
  project: z
    .string()
    .regex(/^[a-z][a-z0-9-]{4,28}[a-z0-9]$/, "must be the id of a Google Cloud project, for example shop-prod")
    .describe("Project that resources are deployed to"),
  impersonate: z
    .email("must be the address of a service account")
    .optional()
    .describe("Email of the service account that Terraform impersonates"),
  services: services("APIs and service agents of the project"),
});

export const azureLocation = z.strictObject({
  cloud: z.literal("azure").describe("Microsoft Azure"),
  ...everywhere,
  subscription: z
    .guid("must be the id of a subscription, for example 00000000-0000-0000-0000-000000000000")
    .describe("Subscription that resources are deployed to"),
  tenant: z.guid("must be the id of a tenant").optional().describe("Entra tenant of the subscription"),
  resourceGroup: resourceGroupName.optional().describe("Existing resource group for all resources. Default: a managed one for each stack"),
  services: services("resource providers and features of the subscription"),
  networkWatcher: z
    .union([z.literal("none"), idOrReference])
    .optional()
    .describe(
      "Resource id of the network watcher that flow logs of networks belong to; `none`: no flow logs. Default: the watcher that Azure creates in each region, `NetworkWatcher_<region>`",
    ),
  defender: z
    .boolean()
    .default(false)
    .describe(
      "Enable the plan of Microsoft Defender for Containers in the subscription, with scans of registries. It is never disabled again. Written at one location of a subscription",
    ),
});

export const location = z.discriminatedUnion("cloud", [awsLocation, googleLocation, azureLocation]).meta({ id: "location" });

export type ParsedLocation = z.output<typeof location>;
