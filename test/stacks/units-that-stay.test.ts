import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { ResourceChange } from "../../review/model/change";
import { readTrees } from "../../review/read/tree";
import { review } from "../../review/review";
import { SpecOverTime } from "../support/synthesized";

/** @param zones of each cloud's network, and what else its clusters have */
const spec = (zones: { aws: string; google: string; azure: string }, more = ""): string => `apiVersion: berth/v1
name: shop
locations:
  use1: { cloud: aws, region: us-east-1, account: "123456789012" }
  euw1: { cloud: google, region: europe-west1, project: shop-prod }
  sea: { cloud: azure, region: southeastasia, subscription: 00000000-0000-0000-0000-000000000001, tenant: 00000000-0000-0000-0000-000000000002 }
networks:
  main: { location: use1, zones: ${zones.aws} }
  lan: { location: euw1, zones: ${zones.google} }
  net: { location: sea, zones: ${zones.azure} }
clusters:
  apps: { location: use1, orchestrator: eks, network: main, backup: { every: day, keep: 30d }, pools: { general: { count: 3 } } }
  jobs: { location: use1, orchestrator: ecs, network: main, pools: { general: { count: 3 } } }
  eu: { location: euw1, orchestrator: gke, network: lan, backup: { every: day, keep: 30d }, pools: { work: { count: 3 } } }
  asia: { location: sea, orchestrator: aks, network: net, backup: { every: day, keep: 30d }, pools: { work: { count: 3 } } }
hypervisors:
  kvm1: { location: use1, network: main, hypervisor: kvm }
  kvm2: { location: euw1, network: lan, hypervisor: kvm }
  kvm3: { location: sea, network: net, hypervisor: kvm }
${more}`;

const two = { aws: "[a, b]", google: "[b, c]", azure: '["1", "2"]' };
const one = { aws: "[a, b]", google: "[b]", azure: '["1"]' };

/** What a change replaces, destroys or creates, as `berth review` finds by the providers' facts. */
function changesBetween(before: string, after: string): readonly ResourceChange[] {
  const { base, head } = readTrees(before, after);
  const side = (name: string, tree: typeof base) => ({ name, tree, spec: null, platform: null, problems: [] });
  const found = review({ base: side("base", base), head: side("head", head), plans: new Map(), today: "2026-09-01" });
  return found.model.changes.filter(({ mode }) => mode === "managed");
}

const lines = (changes: readonly ResourceChange[], ...actions: readonly string[]): string[] =>
  changes.filter(({ action }) => actions.includes(action)).map(({ stack, address, action }) => `${action} ${stack} ${address}`);

/** A node pool is replaced under another name, made first, where the cloud cannot give it a zone; the default pool of AKS by a temporary one. */
const isPool = (line: string): boolean => /node_group|node_pool|launch_template|kubernetes_cluster\.cluster$/.test(line);

describe("a zone that a network gets", () => {
  let grown: readonly ResourceChange[];
  let first: readonly ResourceChange[];
  beforeAll(async () => {
    const platform = new SpecOverTime();
    const before = await platform.synth(spec(two));
    grown = changesBetween(before, await platform.synth(spec({ aws: "[a, b, c]", google: "[b, c, d]", azure: '["1", "2", "3"]' })));
    const small = new SpecOverTime();
    const alone = await small.synth(spec(one));
    first = changesBetween(alone, await small.synth(spec(two)));
  }, 240_000);

  it("replaces and destroys nothing but node pools, on every cloud", () => {
    expect(lines(grown, "replace", "delete").filter((line) => !isPool(line))).toEqual([]);
    expect(lines(grown, "create").join("\n")).toContain("aws_subnet.network_internal-c");
  });

  it("replaces no store of logs or backups, although the second zone would make a new one redundant", () => {
    expect(lines(first, "replace", "delete").filter((line) => !isPool(line))).toEqual([]);
  });

  it("leaves the control plane of EKS where it is, and reaches everything else", () => {
    const changed = lines(grown, "update", "replace");
    expect(changed).not.toContain("update cluster-apps aws_eks_cluster.cluster");
    expect(changed.filter((line) => /hosts-kvm1 aws_autoscaling_group|cluster-jobs/.test(line)).length, changed.join("\n")).toBeGreaterThan(
      0,
    );
  });
});

describe("the last zone of a network that changes", () => {
  it("gives its subnets to nobody: the new zone has ranges of its own", async () => {
    const platform = new SpecOverTime();
    const small = (zones: string) => `apiVersion: berth/v1
name: shop
locations: { use1: { cloud: aws, region: us-east-1, account: "123456789012" } }
networks: { main: { zones: ${zones}, ipv6: true } }
`;
    const [before, after] = [await platform.synth(small("[a, b, c]")), await platform.synth(small("[a, b, d]"))];
    const rangesIn = (output: string, zone: string): string[] => {
      const { resource } = JSON.parse(readFileSync(join(output, "stacks/network-main/cdk.tf.json"), "utf8"));
      const subnets = resource.aws_subnet as Record<string, { cidr_block: string; ipv6_cidr_block: string }>;
      return Object.entries(subnets).flatMap(([name, each]) => (name.endsWith(`-${zone}`) ? [each.cidr_block, each.ipv6_cidr_block] : []));
    };
    const [ofC, ofD] = [rangesIn(before, "c"), rangesIn(after, "d")];
    expect(ofD).toHaveLength(6);
    expect(ofD.filter((range) => ofC.includes(range))).toEqual([]);
    expect(lines(changesBetween(before, after), "replace")).toEqual([]);
  }, 120_000);
});
