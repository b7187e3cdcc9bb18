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
import { cidr, expandedKey, key, labels, locationKey } from "./values";

export const apiVersion = "berth/v1";

/** A platform's name goes into names of buckets, whose rules some clouds make narrower than a key's. */
const name = key.refine(
  (text) => !/^(?:aws|goog|internal)/.test(text) && !text.includes("google"),
  "must not begin with aws, goog, internal or contain google",
);

const keyed = <T extends z.ZodType>(entry: T, description: string) => z.record(expandedKey, entry).default({}).describe(description);

/** What is not a map of keyed entries: one value for the whole platform. */
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
  name: name.describe("The platform's name: 1 to 20 of a-z, 0-9 and -; part of every name and state key"),
  environment: z
    .string()
    .regex(/^[a-z][a-z0-9]{0,7}$/, "must be 1 to 8 of a-z and 0-9 and begin with a letter")
    .optional()
    .describe("Part of every name and state key"),
  labels: labels.default({}).describe("On everything that can carry them"),
  state: state.prefault({ type: "local" }).describe("Where Terraform keeps the state of all stacks. Left out: in files beside the output"),
  addresses: cidr.default("10.64.0.0/10").describe("Where ranges of networks without `cidr` are taken from"),
};

/** The entries of each section: the tables from which reading, expanding, errors, JSON Schema and docs are made. */
export const sections = {
  locations: location,
  outside,
  domains: z.strictObject({
    location: locationKey.optional().describe("Where the zone is. Can be left out where the spec has one location"),
  }),
  networks: network,
  registries: registry,
  clusters: cluster,
  hypervisors: hypervisor,
  images: image,
  services: service,
} as const;

export type Section = keyof typeof sections;

/** Sections whose entries may list locations and make exceptions by them. */
export const fleetSections = ["networks", "registries", "clusters", "hypervisors"] as const satisfies readonly Section[];
export type FleetSection = (typeof fleetSections)[number];

export const lists = {
  waivers: z.array(waiver).default([]).describe("Findings of rules that are let pass, with a reason"),
  overrides: z.array(override).default([]).describe("Last resort: JSON merge patches on synthesized resources"),
};

export const spec = z.strictObject({
  ...platformKeys,
  locations: z
    .record(locationKey, location)
    .describe("Where things are made: regions of accounts, projects or subscriptions, by a key of at most 8 characters"),
  outside: keyed(outside, "States of other Terraform, read only, by the key that references name"),
  domains: z
    .record(z.string().regex(/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/, "must be a domain, for example example.org"), sections.domains)
    .default({})
    .describe("DNS zones that exist, by domain"),
  networks: keyed(network, "Networks, made or existing, by key"),
  registries: keyed(registry, "Registries of container images, by key"),
  clusters: keyed(cluster, "Clusters of any orchestrator, by key"),
  hypervisors: keyed(hypervisor, "Hosts that run a hypervisor, and their guests, by key"),
  images: keyed(image, "Container images that are built at apply, by key"),
  services: keyed(service, "Services that run on clusters, by key"),
  ...lists,
});

/** What parsing gives: units are numbers, defaults that depend on nothing are filled in. */
export type ParsedSpec = z.output<typeof spec>;
