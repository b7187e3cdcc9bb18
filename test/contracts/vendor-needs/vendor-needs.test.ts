/** What a vendor's own services need is allowed before every rule that denies the rest. A deny that is not listed fails. */
import { describe, expect, it } from "vitest";
import { exampleNames, exampleStacks } from "../../support/examples";
import { stacksOfSpec } from "../../support/spec-stacks";
import { type Blocks, blocksOf } from "../../support/stack";
import { deniesOf } from "./denies";
import { isMet, listed, needsOf } from "./needs";

type Stacks = Readonly<Record<string, { readonly resource: Blocks }>>;

const location = {
  aws: { cloud: "aws", region: "us-east-1", account: "123456789012" },
  google: { cloud: "google", region: "europe-west1", project: "shop-prod" },
  azure: { cloud: "azure", region: "southeastasia", subscription: "00000000-0000-0000-0000-000000000001" },
};
const spec = (cloud: keyof typeof location, orchestrator: string, network: object = {}) => ({
  apiVersion: "berth/v1",
  name: "shop",
  locations: { home: location[cloud] },
  networks: { main: { cidr: "10.40.0.0/16", ...network } },
  clusters: { apps: { orchestrator, network: "main", pools: { general: { count: 3 } } } },
  hypervisors: { lab: { network: "main", hypervisor: "kvm", hosts: { count: 1 } } },
});

const sources: Readonly<Record<string, () => Stacks | Promise<Stacks>>> = {
  "a spec on AWS": () => stacksOfSpec(spec("aws", "eks")),
  "a spec on Google Cloud": () => stacksOfSpec(spec("google", "gke")),
  "a spec on Azure": () => stacksOfSpec(spec("azure", "aks")),
  "a spec with IPv6 on Azure": () => stacksOfSpec(spec("azure", "aks", { ipv6: true, egress: "routed" })),
  ...Object.fromEntries(exampleNames().map((name) => [`example ${name}`, () => stacksOfExample(name)])),
};
const platforms = Object.keys(sources);

const synthesized = new Map<string, Stacks>();
async function stacksOf(platform: string): Promise<Stacks> {
  const stacks = synthesized.get(platform) ?? (await sources[platform]!());
  synthesized.set(platform, stacks);
  return stacks;
}

const stacksOfExample = (name: string): Stacks =>
  Object.fromEntries([...exampleStacks(name)].map(([stack, json]) => [stack, { resource: (json["resource"] ?? {}) as unknown as Blocks }]));

it.each(platforms)("a rule that denies everything else comes after all that is needed, in %s", async (platform) => {
  const denies = deniesOf(await stacksOf(platform));
  const unlisted = denies.filter((deny) => needsOf(deny) === undefined);
  expect(unlisted.map(({ of, direction }) => `${of} ${direction}`)).toEqual([]);
  const unmet = denies.flatMap((deny) =>
    (needsOf(deny)?.needs ?? []).filter((need) => !isMet(deny, need)).map((need) => ({ deny: deny.of, need })),
  );
  expect(unmet).toEqual([]);
});

it("every need that is listed is tried, and has its source in the vendor's own pages", async () => {
  const denies = (await Promise.all(platforms.map(async (platform) => deniesOf(await stacksOf(platform))))).flat();
  expect(listed.filter((each) => !denies.some((deny) => needsOf(deny) === each)).map(({ of }) => `${of}`)).toEqual([]);
  for (const { source } of listed) expect(source).toMatch(/^https:\/\/(?:learn\.microsoft\.com|cloud\.google\.com)\//);
});

/**
 * A security group of AWS denies what it does not allow.
 * @see https://docs.aws.amazon.com/eks/latest/userguide/sec-group-reqs.html
 */
describe("the security groups of EKS", () => {
  const [control, nodes] = ["control-plane", "nodes"].map((part) => `\${aws_security_group.cluster_security_${part}.id}`);
  const both = ["tcp 443", "tcp 10250"];
  const within = ["tcp 53", "udp 53", "-1 *"].map((traffic) => `${nodes} ${nodes} ${traffic}`);
  const ingress = [...both.map((traffic) => `${nodes} ${control} ${traffic}`), `${control} ${nodes} tcp 443`, ...within];
  const egress = both.map((traffic) => `${control} ${nodes} ${traffic}`);

  const rules = (resource: Blocks, type: string) =>
    Object.values(blocksOf(resource, type)).map(
      (rule) => `${rule["security_group_id"]} ${rule["referenced_security_group_id"]} ${rule["ip_protocol"]} ${rule["from_port"] ?? "*"}`,
    );
  /** Nodes of Auto Mode are in the control plane's own security group. */
  const withNodes = (stacks: Stacks) =>
    Object.values(stacks).filter(({ resource }) => blocksOf(resource, "aws_security_group")["cluster_security_nodes"] !== undefined);

  it.each(platforms)("allow between control plane and nodes what EKS needs, in %s", async (platform) => {
    for (const { resource } of withNodes(await stacksOf(platform))) {
      expect(rules(resource, "aws_vpc_security_group_ingress_rule")).toEqual(expect.arrayContaining(ingress));
      expect(rules(resource, "aws_vpc_security_group_egress_rule")).toEqual(expect.arrayContaining(egress));
    }
  });

  it("exist in the spec and in an example", async () => {
    const found = await Promise.all(platforms.map(async (platform) => (withNodes(await stacksOf(platform)).length > 0 ? [platform] : [])));
    expect(found.flat()).toEqual(expect.arrayContaining(["a spec on AWS", "example quick-start"]));
  });
});
