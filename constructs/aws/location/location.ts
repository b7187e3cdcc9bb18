/** The settings that ECR has once for each account and region: scanning, replication, caches, and templates for repositories that ECR creates. */
import { EcrPullThroughCacheRule } from "@cdktf/provider-aws/lib/ecr-pull-through-cache-rule";
import { EcrRegistryPolicy } from "@cdktf/provider-aws/lib/ecr-registry-policy";
import { EcrRegistryScanningConfiguration } from "@cdktf/provider-aws/lib/ecr-registry-scanning-configuration";
import { EcrReplicationConfiguration } from "@cdktf/provider-aws/lib/ecr-replication-configuration";
import { Construct } from "constructs";
import type { BuildContext } from "../../contracts/build";
import type { AwsLocation } from "../../platform/types/aws/location";
import type { AwsLocationSettings } from "../../platform/types/aws/registry";
import { type Encryption, hasOwnKey } from "../../platform/types/shared/value";
import { EncryptionKey } from "../encryption/key";
import { policyDocument } from "../iam/policy";
import { AwsRole } from "../iam/role";
import { serviceTrust } from "../iam/trust";
import { readersPolicy } from "../registry/readers";
import { upstreamAt } from "../registry/upstreams";
import { arrivalStatements, repositoriesBelow } from "./arrivals-policy";
import { replicationRules } from "./replication";
import { scanningOf } from "./scanning";
import { createTemplate } from "./templates";

export interface AwsLocationProps {
  readonly settings: AwsLocationSettings;
  readonly location: AwsLocation;
  /** Whole name of the role that creates repositories and of the key that encrypts them. */
  readonly name: string;
  readonly context: Pick<BuildContext, "valueOf">;
}

type Mirror = AwsLocationSettings["mirrors"][number];

export class LocationSettings extends Construct {
  /** Key of repositories that ECR creates and that use a customer managed key; null if there are none. */
  private readonly keyArn: string | null;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: AwsLocationProps,
  ) {
    super(scope, id);
    if (!props.settings.external) this.createOwnSettings();
    this.keyArn = this.createKey();
    const { mirrors, arrivals } = props.settings;
    if (mirrors.length + arrivals.length === 0) return;
    const role = this.createRole();
    this.createMirrors(role);
    this.createArrivals(role);
  }

  /** The settings that ECR replaces as a whole. */
  private createOwnSettings(): void {
    this.createScanning();
    this.createReplication();
    this.allowReplicas();
  }

  private createScanning(): void {
    const { settings, location } = this.props;
    const scanning = scanningOf(settings.scanned);
    if (scanning === null) return;
    const configuration = new EcrRegistryScanningConfiguration(this, "scanning", {
      scanType: scanning.scanType,
      rule: scanning.rules.map(({ scanFrequency, filters }) => ({
        scanFrequency,
        repositoryFilter: filters.map((filter) => ({ filter, filterType: "WILDCARD" })),
      })),
    });
    // Every account and region has one from the beginning. Importing it lets the first plan show what it replaces.
    configuration.importFrom(location.account);
  }

  private createReplication(): void {
    const rules = replicationRules(this.props.settings.replications);
    if (rules.length === 0) return;
    new EcrReplicationConfiguration(this, "replication", {
      replicationConfiguration: {
        rule: rules.map(({ prefixes, destinations }) => ({
          destination: destinations.map(({ region, account }) => ({ region, registryId: account })),
          repositoryFilter: prefixes.map((filter) => ({ filter, filterType: "PREFIX_MATCH" })),
        })),
      },
    });
  }

  /** Each other account may replicate only into the prefixes of its own registries. */
  private allowReplicas(): void {
    const { settings, location } = this.props;
    const statements = arrivalStatements(settings.arrivals, location);
    if (statements.length === 0) return;
    new EcrRegistryPolicy(this, "policy", { policy: policyDocument(statements) });
  }

  /** A key belongs to one region, so replicas have a key here even if their registry uses an existing key. */
  private createKey(): string | null {
    const { settings, location, name, context } = this.props;
    const mirrors = settings.mirrors.filter(({ encryption }) => hasOwnKey(encryption));
    const arrivals = settings.arrivals.filter(({ registry: { encryption } }) => encryption.kind === "key" || hasOwnKey(encryption));
    if (mirrors.length + arrivals.length === 0) return null;
    return new EncryptionKey(this, "key", {
      location,
      encryption: { kind: "customer" },
      name,
      description: "Cached and replicated images",
      deletionProtection: [...mirrors, ...arrivals.map(({ registry }) => registry)].some((each) => each.deletionProtection),
      context,
    }).arn;
  }

  private createRole(): AwsRole {
    const { settings, location, name } = this.props;
    const prefixes = [...settings.mirrors, ...settings.arrivals].map(({ prefix }) => repositoriesBelow(prefix, location));
    const keys = [...settings.mirrors.map(({ encryption }) => this.keyOf(encryption)), this.keyArn];
    const keyArns = [...new Set(keys.filter((arn) => arn !== null))];
    return new AwsRole(this, "role", {
      location,
      name,
      description: "Lets ECR create repositories for caches and replicas",
      trust: [serviceTrust("ecr.amazonaws.com", { sourceAccount: location.account })],
      statements: [
        { actions: ["ecr:CreateRepository", "ecr:ReplicateImage", "ecr:TagResource"], resources: [...new Set(prefixes)].sort() },
        ...(keyArns.length === 0 ? [] : [{ actions: ["kms:CreateGrant", "kms:DescribeKey", "kms:RetireGrant"], resources: keyArns }]),
      ],
    });
  }

  private createMirrors(role: AwsRole): void {
    const { settings } = this.props;
    const below = new Construct(this, "mirrors");
    for (const registry of new Set(settings.mirrors.map(({ registry }) => registry))) {
      const ofRegistry = new Construct(below, registry);
      for (const mirror of settings.mirrors.filter((each) => each.registry === registry)) this.createMirror(ofRegistry, mirror, role);
    }
  }

  private createMirror(scope: Construct, mirror: Mirror, role: AwsRole): void {
    const { settings, context } = this.props;
    const { upstream, prefix, credentials, encryption, keep } = mirror;
    const cacheScope = new Construct(scope, upstream.replaceAll(".", "-"));
    const template = createTemplate(cacheScope, "template", role, {
      description: `Images of ${upstream}`,
      prefix,
      appliedFor: "PULL_THROUGH_CACHE",
      // Tags that move upstream move in the cache as well.
      tags: "mutable",
      keep,
      keyArn: this.keyOf(encryption),
      readersPolicy: null,
      labels: settings.labels,
    });
    new EcrPullThroughCacheRule(cacheScope, "Default", {
      ecrRepositoryPrefix: prefix,
      upstreamRegistryUrl: urlOf(upstream),
      ...(credentials !== null && { credentialArn: context.valueOf(credentials) }),
      dependsOn: [template],
    });
  }

  private createArrivals(role: AwsRole): void {
    const { settings, location, context } = this.props;
    const below = new Construct(this, "arrivals");
    for (const { prefix, registry } of settings.arrivals)
      createTemplate(below, registry.id, role, {
        description: `Replicas of registry ${registry.name}`,
        prefix,
        appliedFor: "REPLICATION",
        tags: registry.tags,
        keep: registry.keep,
        keyArn: registry.encryption.kind === "provider" ? null : this.keyArn,
        readersPolicy: readersPolicy(registry, location, context),
        labels: registry.labels,
      });
  }

  private keyOf(encryption: Encryption): string | null {
    if (encryption.kind === "key") return this.props.context.valueOf(encryption.key);
    return encryption.kind === "customer" ? this.keyArn : null;
  }
}

function urlOf(host: string): string {
  const found = upstreamAt(host);
  if (found === undefined) throw new Error(`ECR has no pull-through cache for ${host}, which resolving should have reported`);
  return found.url;
}
