/** Facts about each cloud that a new project needs. */
import type { z } from "zod";
import { resolverTables } from "../../constructs/assembly/tables";
import { principalsOf } from "../../constructs/aws/iam/principals";
import { principals } from "../../constructs/azure/aks/resolving/access";
import { partitionOf } from "../../constructs/catalog/regions";
import { members } from "../../constructs/google/gke/resolving/access";
import type { Orchestrator } from "../../constructs/language/schema/cluster";
import { awsLocation, azureLocation, googleLocation } from "../../constructs/language/schema/location";
import type { PrincipalRule } from "../../constructs/platform/resolve/access";
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
  readonly orchestrator: Orchestrator;
  /** Administrators of the first cluster. */
  readonly admin: { readonly title: string; readonly example: string; rule(region: string): PrincipalRule };
}

export const starterClouds: Readonly<Record<Cloud, StarterCloud>> = {
  aws: {
    title: "Amazon Web Services",
    accountKey: "account",
    accountTitle: "AWS account, 12 digits",
    account: awsLocation.shape.account,
    region: "us-east-1",
    orchestrator: "eks",
    admin: {
      title: "IAM role or user who administers the cluster",
      example: "arn:aws:iam::123456789012:role/admins",
      rule: (region) => principalsOf(partitionOf(region)),
    },
  },
  google: {
    title: "Google Cloud",
    accountKey: "project",
    accountTitle: "Google Cloud project id",
    account: googleLocation.shape.project,
    region: "europe-west1",
    orchestrator: "gke",
    admin: { title: "Google member who administers the cluster", example: "group:platform@example.org", rule: () => members },
  },
  azure: {
    title: "Microsoft Azure",
    accountKey: "subscription",
    accountTitle: "Azure subscription id",
    account: azureLocation.shape.subscription,
    region: "westeurope",
    orchestrator: "aks",
    admin: {
      title: "Entra object id of the group or user who administers the cluster",
      example: "00000000-0000-0000-0000-000000000001",
      rule: () => principals,
    },
  },
};

/** Clouds for which this version builds a location and a managed cluster. */
export const offeredClouds = (): Cloud[] =>
  (Object.keys(starterClouds) as Cloud[]).filter(
    (cloud) => Object.hasOwn(resolverTables.clouds, cloud) && Object.hasOwn(resolverTables.clusters, starterClouds[cloud].orchestrator),
  );
