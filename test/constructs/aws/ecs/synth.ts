/** An ECS cluster synthesized alone, in a network of literals, for tests of its resources. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { App } from "cdktf";
import { UnitStack } from "../../../../constructs/assembly/unit-stack";
import { ManagedEcsCluster } from "../../../../constructs/aws/ecs/cluster";
import type { EcsCluster } from "../../../../constructs/platform/types/aws/cluster";
import { noFirewall } from "../../../../constructs/platform/types/shared/firewall";
import type { Pool } from "../../../../constructs/platform/types/shared/pool";
import { pool as plainPool } from "../eks/pool";
import { context, links, location, type Resources } from "../eks/synth";

export const pool = (changed: Partial<Pool> = {}): Pool =>
  plainPool({ path: `clusters.jobs.pools.${changed.key ?? "general"}`, ...changed });

export const cluster = (changed: Partial<EcsCluster> = {}): EcsCluster => ({
  key: "jobs",
  id: "jobs",
  path: "clusters.jobs",
  name: "shop-prod-jobs",
  location: "use1",
  labels: { team: "payments", tier: "batch" },
  deletionProtection: true,
  generation: 1,
  orchestrator: "ecs",
  cloud: "aws",
  network: { kind: "own", network: { kind: "managed", ipv6: false } as never, share: null },
  encryption: { kind: "customer" },
  logs: { retentionDays: 90, to: null },
  metrics: true,
  pools: [],
  roles: { controlPlane: null, nodes: null },
  pulls: [],
  timeouts: { create: null, update: null, delete: null },
  firewall: noFirewall,
  fargate: { spotSharePercent: 0 },
  admins: [],
  exec: false,
  containerInsights: "enhanced",
  nodeImages: Object.fromEntries(
    (changed.pools ?? []).map(({ id, os }) => [
      id,
      os === "windows" ? { kind: "recorded", generation: 1 } : { kind: "release", release: "20260805" },
    ]),
  ),
  ...changed,
});

export interface Synthesized {
  readonly resource: Resources;
  readonly data: Resources;
}

export function synthesize(changed: Partial<EcsCluster> = {}): Synthesized {
  const outdir = mkdtempSync(join(tmpdir(), "ecs-"));
  try {
    const stack = new UnitStack(new App({ outdir, stackTraces: false }), "cluster-jobs");
    new AwsProvider(stack, "aws", { region: "us-east-1" });
    new ManagedEcsCluster(stack, "cluster", { cluster: cluster(changed), location, links, context });
    return stack.toTerraform() as unknown as Synthesized;
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

export const resourcesOf = (changed: Partial<EcsCluster> = {}): Resources => synthesize(changed).resource;
