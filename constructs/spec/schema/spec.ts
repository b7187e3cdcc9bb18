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

const keyed = <T extends z.ZodType>(entry: T) => z.record(expandedKey, entry).default({});

/** What is not a map of keyed entries: one value for the whole platform. */
export const platformKeys = {
  apiVersion: z.literal(apiVersion),
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
  name,
  environment: z
    .string()
    .regex(/^[a-z][a-z0-9]{0,7}$/, "is 1 to 8 of a-z and 0-9 and begins with a letter")
    .optional()
    .describe("Part of every name and state key"),
  labels: labels.default({}).describe("On everything that can carry them"),
  state: state.prefault({ type: "local" }),
  addresses: cidr.default("10.64.0.0/10").describe("Where ranges of networks without `cidr` are taken from"),
};

/** The entries of each section: the tables from which reading, expanding, errors, JSON Schema and docs are made. */
export const sections = {
  locations: location,
  outside,
  domains: z.strictObject({ location: locationKey.optional() }),
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

export const lists = { waivers: z.array(waiver).default([]), overrides: z.array(override).default([]) };

export const spec = z.strictObject({
  ...platformKeys,
  locations: z.record(locationKey, location),
  outside: keyed(outside),
  domains: z.record(z.string().regex(/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/, "is a domain, for example example.org"), sections.domains).default({}),
  networks: keyed(network),
  registries: keyed(registry),
  clusters: keyed(cluster),
  hypervisors: keyed(hypervisor),
  images: keyed(image),
  services: keyed(service),
  ...lists,
});

/** What parsing gives: units are numbers, defaults that depend on nothing are filled in. */
export type ParsedSpec = z.output<typeof spec>;
