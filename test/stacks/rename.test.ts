import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { SpecOverTime } from "../support/synthesized";

const spec = `apiVersion: berth/v1
name: shop
locations:
  use1: { cloud: aws, region: us-east-1, account: "123456789012" }
  euw1: { cloud: google, region: europe-west1, project: shop-prod }
  sea: { cloud: azure, region: southeastasia, subscription: 00000000-0000-0000-0000-000000000001, tenant: 00000000-0000-0000-0000-000000000002 }
networks:
  main: { location: use1 }
registries:
  images: { location: use1, repositories: [api], readers: [apps] }
  base: { location: use1, repositories: [os], readers: [apps] }
clusters:
  apps:
    location: use1
    orchestrator: eks
    network: main
    pools:
      general: { machine: { cpu: 4, memory: 16Gi }, count: 3 }
  eu: { location: euw1, orchestrator: gke, pools: { work: { machine: { cpu: 4, memory: 16Gi }, count: 3 } } }
  asia: { location: sea, orchestrator: aks, pools: { work: { machine: { cpu: 4, memory: 16Gi }, count: 3 } } }
hypervisors:
  lab: { location: use1, network: main, hypervisor: kvm, hosts: { machine: { cpu: 8 } } }
`;

const renames = { main: "core", images: "zoo", apps: "web", general: "large", eu: "europe", asia: "far", work: "jobs", lab: "bench" };

/** Every entry under another key, with its identity kept, and every reference led there. */
const renamed = Object.entries(renames).reduce(
  (text, [from, to]) =>
    text
      .replaceAll(new RegExp(`\\b${from}: \\{ ?`, "g"), `${to}: { renamedFrom: ${from}, `)
      .replaceAll(new RegExp(`^( *)${from}:\\n`, "gm"), `$1${to}:\n$1  renamedFrom: ${from}\n`)
      .replaceAll(`network: ${from}`, `network: ${to}`)
      .replaceAll(`[${from}]`, `[${to}]`),
  spec,
);

const filesIn = (folder: string) =>
  Object.fromEntries(
    readdirSync(join(folder, "stacks")).map((stack) => [stack, readFileSync(join(folder, "stacks", stack, "cdk.tf.json"), "utf8")]),
  );

it("changes no byte of the output by renames of everything, nor by leaving renamedFrom out again", async () => {
  const platform = new SpecOverTime();
  const before = filesIn(await platform.synth(spec));
  expect(renamed.match(/renamedFrom/g)).toHaveLength(9);
  expect(filesIn(await platform.synth(renamed))).toEqual(before);
  const later = renamed.replaceAll(/ *renamedFrom: \w+,? ?\n?/g, (found) => (found.startsWith("  ") ? "" : " "));
  expect(later).not.toContain("renamedFrom");
  expect(filesIn(await platform.synth(later))).toEqual(before);
}, 120_000);
