/** A cluster synthesized alone, in a network of literals, for tests of its resources. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { App, ref, Token } from "cdktf";
import { UnitStack } from "../../../../constructs/assembly/unit-stack";
import { ManagedCluster } from "../../../../constructs/aws/eks/cluster";
import type { BuildContext } from "../../../../constructs/contracts/build";
import type { AwsNetworkLinks } from "../../../../constructs/contracts/network";
import type { EksCluster } from "../../../../constructs/platform/types/aws/cluster";
import type { AwsLocation } from "../../../../constructs/platform/types/aws/location";
import { noFirewall } from "../../../../constructs/platform/types/shared/firewall";
import { pool } from "./pool";

export type Body = Record<string, unknown>;
export type Resources = Readonly<Record<string, Readonly<Record<string, Body>>>>;

export const location: AwsLocation = {
  key: "use1",
  cloud: "aws",
  region: "us-east-1",
  labels: { team: "payments" },
  partition: "aws",
  account: "123456789012",
  assumeRole: null,
  externalId: null,
  permissionsBoundary: null,
  rolePath: "/",
};

const byZone = (kind: string) => ({ a: [`subnet-${kind}-a`], b: [`subnet-${kind}-b`], c: [`subnet-${kind}-c`] });

export const links: AwsNetworkLinks = {
  vpcId: "vpc-1",
  ranges: ["10.64.0.0/16"],
  privateSubnets: byZone("private"),
  podSubnets: byZone("private"),
  publicSubnets: byZone("public"),
  internalSubnets: byZone("internal"),
};

export const cluster = (changed: Partial<EksCluster> = {}): EksCluster => ({
  key: "apps",
  id: "apps",
  path: "clusters.apps",
  name: "shop-prod-apps",
  location: "use1",
  labels: { team: "payments" },
  deletionProtection: true,
  generation: 1,
  orchestrator: "eks",
  cloud: "aws",
  network: { kind: "own", network: { kind: "managed", ipv6: false } as never, share: null },
  encryption: { kind: "customer" },
  logs: { retentionDays: 90, to: null },
  metrics: true,
  pools: [pool()],
  roles: { controlPlane: null, nodes: null },
  pulls: [],
  timeouts: { create: null, update: null, delete: null },
  firewall: noFirewall,
  version: "1.35",
  controlPlaneZones: ["a", "b", "c"],
  mode: "pools",
  access: { endpoint: "private", from: [], admins: ["arn:aws:iam::123456789012:role/admins"], editors: [], viewers: [] },
  serviceRange: "172.20.0.0/16",
  ipv6: false,
  addons: [
    { name: "eks-pod-identity-agent", version: null, phase: "before-nodes" },
    { name: "kube-proxy", version: null, phase: "before-nodes" },
    { name: "vpc-cni", version: null, phase: "before-nodes" },
    { name: "aws-ebs-csi-driver", version: null, phase: "after-nodes" },
    { name: "coredns", version: "v1.13.2-eksbuild.1", phase: "after-nodes" },
  ],
  charts: [],
  identities: [],
  backup: null,
  support: "standard",
  zonalShift: true,
  controlPlaneTier: "standard",
  nodeImages: Object.fromEntries((changed.pools ?? [pool()]).map(({ id }) => [id, { kind: "release", release: "1.35.6-20260714" }])),
  logTypes: ["api", "audit", "authenticator"],
  ...changed,
});

export const context: BuildContext = {
  providerFor: () => undefined,
  // A token, as a state's reader gives it: code that takes it for text breaks here too.
  valueOf: (value) =>
    typeof value === "string" ? value : Token.asString(ref(`data.terraform_remote_state.outside-${value.from}.outputs.${value.output}`)),
  outputsOf: () => {
    throw new Error("a cluster alone reads no state");
  },
  declareOutput: () => undefined,
};

export interface ClusterContext {
  readonly location?: Partial<AwsLocation>;
  readonly links?: Partial<AwsNetworkLinks>;
}

/** The stack's Terraform JSON. */
export function synthesize(decided: EksCluster, clusterContext: ClusterContext = {}): { resource: Resources; data: Resources } {
  const outdir = mkdtempSync(join(tmpdir(), "eks-"));
  try {
    const stack = new UnitStack(new App({ outdir, stackTraces: false }), "cluster-apps");
    new AwsProvider(stack, "aws", { region: "us-east-1" });
    const place = { ...location, ...clusterContext.location };
    new ManagedCluster(stack, "cluster", { cluster: decided, location: place, links: { ...links, ...clusterContext.links }, context });
    return stack.toTerraform() as unknown as { resource: Resources; data: Resources };
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

export const resourcesOf = (changed: Partial<EksCluster> = {}, clusterContext: ClusterContext = {}): Resources =>
  synthesize(cluster(changed), clusterContext).resource;

/** The one resource of a type and address below the stack. */
export function one(resources: Resources, type: string, address: string): Body {
  const found = resources[type]?.[address];
  if (found === undefined) throw new Error(`no ${type}.${address}; there are ${Object.keys(resources[type] ?? {}).join(", ")}`);
  return found;
}

/** `type.address` of everything. */
export const addresses = (resources: Resources): string[] =>
  Object.entries(resources)
    .flatMap(([type, named]) => Object.keys(named).map((name) => `${type}.${name}`))
    .sort();
