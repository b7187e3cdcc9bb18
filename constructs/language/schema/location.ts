/** Where things are made: one region of one account, project or subscription of one cloud. */
import { z } from "zod";
import { state } from "./state";
import { encryption, labels } from "./values";

const everywhere = {
  region: z.string().min(1).describe("The cloud's own name of the region"),
  labels: labels.optional().describe("On everything in this location, beside the platform's labels"),
  encryption: encryption.optional().describe("The default of everything in this location"),
  state: state.optional().describe("Where the state of this location's stacks is kept, in place of the platform's"),
};

export const awsLocation = z.strictObject({
  cloud: z.literal("aws").describe("Amazon Web Services"),
  ...everywhere,
  account: z
    .string()
    .regex(/^\d{12}$/, 'must be the 12 digits of an AWS account in quotes, for example "123456789012"')
    .describe("The only account that the provider may touch"),
  assumeRole: z.string().regex(/^arn:/, "must be the ARN of a role").optional().describe("The role that Terraform takes on"),
  externalId: z.string().min(2).optional().describe("What that role's trust asks for"),
  permissionsBoundary: z.string().regex(/^arn:/, "must be the ARN of a policy").optional().describe("On every role made"),
  rolePath: z
    .string()
    .regex(/^\/(?:[\x21-\x7e]+\/)?$/, "must begin and end with /, for example /berth/")
    .default("/")
    .describe("The path of every role made"),
});

export const googleLocation = z.strictObject({
  cloud: z.literal("google").describe("Google Cloud"),
  ...everywhere,
  project: z
    .string()
    .regex(/^[a-z][a-z0-9-]{4,28}[a-z0-9]$/, "must be the id of a Google Cloud project, for example shop-prod")
    .describe("The project that everything is made in"),
  impersonate: z.email("must be the address of a service account").optional().describe("The service account that Terraform acts as"),
});

export const azureLocation = z.strictObject({
  cloud: z.literal("azure").describe("Microsoft Azure"),
  ...everywhere,
  subscription: z
    .guid("must be the id of a subscription, for example 00000000-0000-0000-0000-000000000000")
    .describe("The subscription that everything is made in"),
  tenant: z.guid("must be the id of a tenant").optional().describe("The Entra tenant of the subscription"),
  resourceGroup: z
    .string()
    .min(1)
    .optional()
    .describe("An existing resource group that holds everything; left out: one is made for each stack"),
});

export const location = z.discriminatedUnion("cloud", [awsLocation, googleLocation, azureLocation]).meta({ id: "location" });

export type ParsedLocation = z.output<typeof location>;
