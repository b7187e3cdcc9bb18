/** The whole language, version `berth/v1`, after `extends` is merged and lists of locations and `per` are expanded. */
import { z } from "zod";
import { cluster } from "./cluster";
import { override, waiver } from "./exception";
import { hypervisor } from "./hypervisor";
import { image } from "./image";
import { location } from "./location";
import { network } from "./network";
import { registry } from "./registry";
import { service } from "./service";
import { outside, state } from "./state";
import { cidr, environment, expandedKey, key, labels, locationKey } from "./values";

export const apiVersion = "berth/v1";

/** The name of a platform becomes part of bucket names, which some clouds restrict further than keys. */
const name = key.refine(
  (text) => !/^(?:aws|goog|internal)/.test(text) && !text.includes("google"),
  "must not begin with aws, goog, internal or contain google",
);

const keyed = <T extends z.ZodType>(entry: T, description: string) => z.record(expandedKey, entry).default({}).describe(description);

/** Keys with one value for the whole platform. */
export const platformKeys = {
  apiVersion: z.literal(apiVersion).describe("The version of the language"),
  extends: z
    .union([
      z
        .string()
        .min(1)
        .transform((one) => [one]),
      z.array(z.string().min(1)).min(1),
    ])
    .optional()
    .describe("Files that this one is merged over"),
  name: name.describe("Name of the platform: 1 to 20 characters of a-z, 0-9 and -. Part of every name in the cloud and of every state key"),
  environment: environment
    .optional()
    .describe("Environment, such as `prod`: 1 to 12 characters of a-z and 0-9. Part of every name in the cloud and of every state key"),
  labels: labels.default({}).describe("Labels of every resource that supports them"),
  state: state.prefault({ type: "local" }).describe("Backend of all stacks. Default: local files next to the output"),
  addresses: cidr.default("10.64.0.0/10").describe("IPv4 range from which networks without `cidr` get their ranges"),
};

/** The schema of the entries of each section, from which reading, expanding, errors, the JSON Schema and the docs are derived. */
export const sections = {
  locations: location,
  outside,
  domains: z.strictObject({
    location: locationKey.optional().describe("Location of the DNS zone. Optional if the spec has one location"),
  }),
  networks: network,
  registries: registry,
  clusters: cluster,
  hypervisors: hypervisor,
  images: image,
  services: service,
} as const;

export type Section = keyof typeof sections;

/** Sections whose entries can list locations and have exceptions for each. */
export const fleetSections = ["networks", "registries", "clusters", "hypervisors"] as const satisfies readonly Section[];
export type FleetSection = (typeof fleetSections)[number];

export const lists = {
  waivers: z.array(waiver).default([]).describe("Findings of rules that are accepted, each with a reason"),
  overrides: z.array(override).default([]).describe("JSON merge patches on synthesized resources, for what the language cannot say"),
};

export const spec = z.strictObject({
  ...platformKeys,
  locations: z
    .record(locationKey, location)
    .describe("Regions of accounts, projects or subscriptions that resources are deployed to, by a key of at most 8 characters"),
  outside: keyed(outside, "States of other Terraform configurations, read only, by the key that references use"),
  domains: z
    .record(z.string().regex(/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/, "must be a domain, for example example.org"), sections.domains)
    .default({})
    .describe("Existing DNS zones, by domain"),
  networks: keyed(network, "Networks, managed or existing, by key"),
  registries: keyed(registry, "Registries of container images, by key"),
  clusters: keyed(cluster, "Clusters of any orchestrator, by key"),
  hypervisors: keyed(hypervisor, "Host groups that run a hypervisor, and their guests, by key"),
  images: keyed(image, "Container images to build and push, by key"),
  services: keyed(service, "Services to run on clusters, by key"),
  ...lists,
});

/** The result of parsing: quantities are numbers, and defaults that do not depend on anything are filled in. */
export type ParsedSpec = z.output<typeof spec>;
