import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Blocks } from "../../support/stack";
import { SpecOverTime } from "../../support/synthesized";
import { berth, newApp, platform, pools, synth, use1, weu } from "./app";

const head = `apiVersion: berth/v1
name: shop
environment: prod
labels: { team: payments }
`;
const onAws = 'locations: { use1: { cloud: aws, region: us-east-1, account: "123456789012" } }\n';
const onAzure = "locations: { weu: { cloud: azure, region: westeurope, subscription: 00000000-0000-4000-8000-000000000000 } }\n";

/** Stack of the spec, section of the spec, and the same by the library. */
const pairs: [string, string, (stack: InstanceType<typeof berth.BerthStack>) => unknown][] = [
  [
    "cluster-apps",
    `${onAws}clusters: { apps: { orchestrator: eks, eks: { zonalShift: false }, pools: { general: { machine: { cpu: 4, memory: 16Gi }, count: 3 } } } }`,
    (stack) =>
      new berth.ManagedCluster(stack, "apps", { platform, location: use1, orchestrator: "eks", eks: { zonalShift: false }, pools }),
  ],
  [
    "cluster-jobs",
    `${onAws}clusters: { jobs: { orchestrator: ecs, fargate: { spotShare: 70 } } }`,
    (stack) => new berth.ManagedCluster(stack, "jobs", { platform, location: use1, orchestrator: "ecs", fargate: { spotShare: 70 } }),
  ],
  [
    "network-main",
    `${onAws}networks: { main: { egress: nat, ipv6: true } }`,
    (stack) => new berth.Network(stack, "main", { platform, location: use1, egress: "nat", ipv6: true }),
  ],
  [
    "registry-images",
    `${onAws}registries: { images: { repositories: [api, web], scan: false } }`,
    (stack) => new berth.Registry(stack, "images", { platform, location: use1, repositories: ["api", "web"], scan: false }),
  ],
  [
    "hosts-lab",
    `${onAws}hypervisors: { lab: { hypervisor: kvm, hosts: { count: 2, machine: { cpu: 16, memory: 64Gi } } } }`,
    (stack) =>
      new berth.HostGroup(stack, "lab", {
        platform,
        location: use1,
        hypervisor: "kvm",
        hosts: { count: 2, machine: { cpu: 16, memory: "64Gi" } },
      }),
  ],
  [
    "cluster-asia",
    `${onAzure}clusters: { asia: { orchestrator: aks, pools: { general: { machine: { cpu: 4, memory: 16Gi }, count: 3 } } } }`,
    (stack) => new berth.ManagedCluster(stack, "asia", { platform, location: weu, orchestrator: "aks", pools }),
  ],
  [
    "network-sea",
    `${onAzure}networks: { sea: { egress: nat } }`,
    (stack) => new berth.Network(stack, "sea", { platform, location: weu, egress: "nat" }),
  ],
  [
    "registry-closed",
    `${onAzure}registries: { closed: { repositories: [api], tags: mutable, scan: false } }`,
    (stack) => new berth.Registry(stack, "closed", { platform, location: weu, repositories: ["api"], tags: "mutable", scan: false }),
  ],
];

/** Without cdktf's notes, which hold paths of constructs. */
const plain = (blocks: Blocks, prefix: string): unknown =>
  JSON.parse(
    JSON.stringify(blocks, (key, value) => (key === "//" ? undefined : value)).replaceAll(new RegExp(`(?<=["._])${prefix}_`, "g"), ""),
  );

describe("the library and the spec", () => {
  it.each(pairs)("%s: make the same resources, but for the construct's id in addresses", async (name, section, make) => {
    const output = await new SpecOverTime().synth(head + section);
    const bySpec = JSON.parse(readFileSync(join(output, "stacks", name, "cdk.tf.json"), "utf8")) as { resource: Blocks; provider: unknown };
    const app = newApp();
    make(new berth.BerthStack(app, name, { platform, location: section.startsWith(onAzure) ? weu : use1 }));
    const byLibrary = synth(app)[name];
    const id = name.replace(/^[a-z]+-/, "");
    expect(plain(byLibrary?.resource ?? {}, id)).toEqual(plain(bySpec.resource, "no-prefix"));
    expect(byLibrary?.provider).toEqual(bySpec.provider);
  });
});
