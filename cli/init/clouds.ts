/** Facts about each cloud that a new project needs. */
import type { z } from "zod";
import { resolverTables } from "../../constructs/assembly/tables";
import { awsLocation, azureLocation, googleLocation } from "../../constructs/language/schema/location";
import type { Cloud } from "../../constructs/platform/types/location";

export interface StarterCloud {
  readonly title: string;
  /** Key of the account in a location, and name of the flag. */
  readonly accountKey: "account" | "project" | "subscription";
  readonly accountTitle: string;
  readonly account: z.ZodType<string>;
  /** Default region. */
  readonly region: string;
  /** Managed orchestrator of the first cluster. */
  readonly orchestrator: string;
  /** Keys of a registry whose defaults the cloud does not support. */
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

/** Clouds for which this version builds a location and a managed cluster. */
export const offeredClouds = (): Cloud[] =>
  (Object.keys(starterClouds) as Cloud[]).filter(
    (cloud) => Object.hasOwn(resolverTables.clouds, cloud) && Object.hasOwn(resolverTables.clusters, starterClouds[cloud].orchestrator),
  );
