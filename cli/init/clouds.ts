/** What a new project needs to know of each cloud. */
import type { z } from "zod";
import { resolverTables } from "../../constructs/assembly/tables";
import { awsLocation, azureLocation, googleLocation } from "../../constructs/language/schema/location";
import type { Cloud } from "../../constructs/platform/types/location";

export interface StarterCloud {
  readonly title: string;
  /** The key of the account in a location, and the flag that gives it. */
  readonly accountKey: "account" | "project" | "subscription";
  readonly accountTitle: string;
  readonly account: z.ZodType<string>;
  /** Suggested. */
  readonly region: string;
  /** The managed cluster that the cloud has. */
  readonly orchestrator: string;
  /** Keys of a registry that the cloud cannot have as the language's defaults are. */
  readonly registry: string | null;
  readonly binding: string;
}

export const starterClouds: Readonly<Record<Cloud, StarterCloud>> = {
  aws: {
    title: "Amazon Web Services",
    accountKey: "account",
    accountTitle: "AWS account, 12 digits",
    account: awsLocation.shape.account,
    region: "us-east-1",
    orchestrator: "eks",
    registry: null,
    binding: "@cdktf/provider-aws",
  },
  google: {
    title: "Google Cloud",
    accountKey: "project",
    accountTitle: "Google Cloud project id",
    account: googleLocation.shape.project,
    region: "europe-west1",
    orchestrator: "gke",
    registry: null,
    binding: "@cdktf/provider-google",
  },
  azure: {
    title: "Microsoft Azure",
    accountKey: "subscription",
    accountTitle: "Azure subscription id",
    account: azureLocation.shape.subscription,
    region: "westeurope",
    orchestrator: "aks",
    registry: "tags: mutable, scan: false",
    binding: "@cdktf/provider-azurerm",
  },
};

/** Those for which this version builds a location and its managed cluster. */
export const offeredClouds = (): Cloud[] =>
  (Object.keys(starterClouds) as Cloud[]).filter(
    (cloud) => Object.hasOwn(resolverTables.clouds, cloud) && Object.hasOwn(resolverTables.clusters, starterClouds[cloud].orchestrator),
  );
