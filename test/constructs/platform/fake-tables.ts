/** A small cloud and small orchestrators, with which shared resolving is tested: each hands on what it was given. */

import { hostPools } from "../../../constructs/aws/host-pool/resolve";
import { cloudConfig } from "../../../constructs/engines/boot/cloud-config";
import { kvm } from "../../../constructs/engines/hypervisors/kvm/engine";
import { sortedEntries } from "../../../constructs/platform/naming/order";
import { zoneParts } from "../../../constructs/platform/network/zone-parts";
import { decideVersion } from "../../../constructs/platform/pools/versions";
import type { ResolverTables } from "../../../constructs/platform/resolve/resolvers";
import { valueFrom } from "../../../constructs/platform/resolve/values";

const clouds: Pick<ResolverTables["clouds"], "aws"> = {
  aws: {
    location: (parsed, key, labels) => ({
      cloud: "aws",
      key,
      region: parsed.region,
      labels,
      partition: "aws",
      account: parsed.account,
      assumeRole: parsed.assumeRole ?? null,
      externalId: null,
      permissionsBoundary: null,
      rolePath: parsed.rolePath,
    }),
    managedNetwork: (parsed, meta, { zones, zoneParts: parts, ranges }, { location }) => ({
      ...meta,
      cloud: "aws",
      kind: "managed",
      ranges,
      zones: zones.map((zone) => ({
        zone,
        part: parts[zone]!,
        availabilityZone: `${location.region}${zone}`,
        ...zoneParts(ranges, parts[zone]!),
      })),
      egress: parsed.egress,
      ipv6: parsed.ipv6,
    }),
    existingNetwork: (parsed, meta) => {
      const subnets = (byZone: Readonly<Record<string, Parameters<typeof valueFrom>[0]>> = {}) =>
        sortedEntries(byZone).map(([zone, subnet]) => ({ zone, subnet: valueFrom(subnet) }));
      return {
        ...meta,
        cloud: "aws",
        kind: "existing",
        vpc: valueFrom(parsed.existing!.id),
        egress: parsed.egress,
        ipv6: parsed.ipv6,
        privateSubnets: subnets(parsed.existing!.private),
        publicSubnets: subnets(parsed.existing!.public),
        podSubnets: subnets(parsed.existing!.pods),
      };
    },
    registry: (parsed, meta, repositories) => ({
      ...meta,
      cloud: "aws",
      kind: "managed",
      repositories: repositories.map((id) => ({ id, name: `${meta.name}/${id}` })),
      tags: parsed.tags ?? "immutable",
      scan: parsed.scan ?? true,
      keep: { untaggedDays: parsed.keep.untagged ?? null, taggedCount: parsed.keep.tagged ?? null },
      replicas: parsed.replicas,
      mirrors: Object.keys(parsed.mirrors).map((upstream) => ({ upstream, prefix: `${meta.name}/${upstream}`, credentials: null })),
      encryption: { kind: "customer" },
      readerAccounts: parsed.readers.filter((reader) => /^\d{12}$/.test(reader)),
      readerPrincipals: parsed.readers.filter((reader) => !/^\d{12}$/.test(reader)),
      writerPrincipals: [],
    }),
    repositoryIds: {
      managed: ({ repositories, mirrors }, { account, region }) => {
        const arn = (name: string) => `arn:aws:ecr:${region}:${account}:repository/${name}`;
        return { own: repositories.map(({ name }) => arn(name)), mirrored: mirrors.map(({ prefix }) => arn(`${prefix}/*`)) };
      },
      existing: (address) =>
        address.startsWith("222222222222.")
          ? ["base", "base/*"].map((name) => `arn:aws:ecr:us-east-1:222222222222:repository/${name}`)
          : [],
    },
    prerequisites: () => [],
    reachedWithoutEgress: () => true,
    locationSettings: (location, all) => {
      const here = all.flatMap((registry) => (registry.kind === "managed" && registry.location === location.key ? registry : []));
      if (here.length === 0) return null;
      return {
        cloud: "aws",
        location: location.key,
        labels: location.labels,
        external: false,
        scanned: { onPush: here.map(({ name }) => name), continuously: [] },
        replications: here.flatMap(({ name, replicas }) =>
          replicas.map((toLocation) => ({ prefix: name, toLocation, toRegion: "", toAccount: "" })),
        ),
        mirrors: [],
        arrivals: [],
      };
    },
    hostPools,
  },
};

const clusters: Partial<ResolverTables["clusters"]> = {
  eks: (parsed, shared, context) => ({
    ...shared,
    version: decideVersion(
      {
        product: "eks",
        locks: "minor",
        written: parsed.version,
        lockPath: `clusters.${shared.id}.version`,
        path: ["clusters", shared.id, "version"],
      },
      context,
    ),
    controlPlaneZones: [],
    mode: parsed.mode,
    access: {
      endpoint: parsed.access.endpoint,
      from: parsed.access.from,
      admins: parsed.access.admins.map(valueFrom),
      editors: [],
      viewers: [],
    },
    serviceRange: "172.20.0.0/16",
    ipv6: false,
    addons: [],
    charts: Object.entries(parsed.addons).flatMap(([name, addon]) => (typeof addon === "object" ? [{ name, ...addon }] : [])),
    identities: [],
    backup: null,
    support: "standard",
    zonalShift: true,
    controlPlaneTier: "standard",
    nodeImages: {},
    logTypes: ["api", "audit", "authenticator"],
  }),
  ecs: (_parsed, shared) => ({
    ...shared,
    fargate: { spotSharePercent: 0 },
    admins: [],
    exec: false,
    containerInsights: "enhanced",
    nodeImages: {},
  }),
};

export const tables: ResolverTables = {
  // One cloud and what runs there are enough: the others are not built here.
  clouds: clouds as ResolverTables["clouds"],
  clusters: clusters as ResolverTables["clusters"],
  hypervisors: { kvm },
  boot: { "ubuntu-24.04": cloudConfig },
};
