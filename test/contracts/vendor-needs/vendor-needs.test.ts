/** What a vendor's own services need is allowed before every rule that denies the rest. A deny that is not listed here fails. */
import { describe, expect, it } from "vitest";
import { contains, parseRange } from "../../../constructs/platform/network/ipv4";
import { exampleNames, exampleStacks } from "../../support/examples";
import { type SpecStacks, stacksOfSpec } from "../../support/spec-stacks";
import { type Blocks, blocksOf } from "../../support/stack";
import { type Deny, deniesOf, type Match } from "./denies";

interface Need {
  readonly from: string;
  readonly to: string;
  readonly protocol: "tcp" | "all";
  readonly port: string;
}

interface Needs {
  readonly of: RegExp;
  readonly direction: Deny["direction"];
  readonly source: string;
  readonly needs: readonly Need[];
}

const [NODES, PODS] = ["10.40.0.0/20", "10.244.0.0/16"];
const all = (from: string, to: string): Need => ({ from, to, protocol: "all", port: "*" });

/** Ranges are those of the specs below. */
const listed: readonly Needs[] = [
  {
    of: /^cluster nodes_security$/,
    direction: "in",
    source: "https://learn.microsoft.com/azure/aks/azure-cni-overlay#network-security-groups",
    needs: [all(NODES, NODES), all(NODES, PODS), all(PODS, PODS), all("AzureLoadBalancer", "*")],
  },
  {
    of: /^(?:network|cluster|hosts) network_load-balancers_security$/,
    direction: "in",
    source: "https://learn.microsoft.com/azure/load-balancer/load-balancer-custom-probe-overview#probe-source-ip-address",
    needs: [all("AzureLoadBalancer", "*"), all("VirtualNetwork", "VirtualNetwork")],
  },
  {
    of: /^(?:network|cluster|hosts) network_private-endpoints_security$/,
    direction: "in",
    source: "https://learn.microsoft.com/azure/private-link/disable-private-endpoint-network-policy",
    needs: [{ from: "VirtualNetwork", to: "VirtualNetwork", protocol: "tcp", port: "443" }],
  },
  {
    // Nothing comes in: health is told by an extension on the machine, and sessions go by the agent, which asks for them.
    of: /^hosts (?:nodes|hosts)_security$/,
    direction: "in",
    source: "https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-health-extension",
    needs: [],
  },
  {
    // The addresses of the platform itself (DNS, agent, metadata) are not filtered.
    of: /^hosts (?:nodes|hosts)_security$/,
    direction: "out",
    source: "https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview#azure-platform-considerations",
    needs: ["443", "80"].map((port) => ({ from: "*", to: "Internet", protocol: "tcp", port })),
  },
  {
    // GKE itself adds the rules of its nodes, before this one.
    of: /^(?:network|cluster|hosts) network_deny$/,
    direction: "in",
    source: "https://cloud.google.com/kubernetes-engine/docs/concepts/firewall-rules",
    needs: [],
  },
  {
    // DNS and metadata have an address that no rule filters.
    of: /^hosts hosts_firewall_out$/,
    direction: "out",
    source: "https://cloud.google.com/firewall/docs/firewalls#alwaysallowed",
    needs: ["443", "80"].map((port) => ({ from: "*", to: "0.0.0.0/0", protocol: "tcp", port })),
  },
];

const isRange = (text: string): boolean => /^\d+\.\d+\.\d+\.\d+\/\d+$/.test(text);

/** `VirtualNetwork` is the network's own address space, in which pods of an overlay are not. */
function covers(places: readonly string[], place: string): boolean {
  return places.some((each) => {
    if (each === "*" || each === place) return true;
    if (each === "VirtualNetwork") return isRange(place) && contains(parseRange("10.40.0.0/16"), parseRange(place));
    return isRange(each) && isRange(place) && contains(parseRange(each), parseRange(place));
  });
}

const meets = (rule: Match, { from, to, protocol, port }: Need): boolean =>
  covers(rule.from, from) && covers(rule.to, to) && ["all", protocol].includes(rule.protocol) && ["*", port].includes(rule.port);

const needsOf = (deny: Deny): Needs | undefined => listed.find(({ of, direction }) => of.test(deny.of) && direction === deny.direction);

const spec = (location: object, sections: object): object => ({
  apiVersion: "berth/v1",
  name: "shop",
  locations: { home: location },
  networks: { main: { cidr: "10.40.0.0/16" } },
  ...sections,
});

const hosts = { lab: { network: "main", hypervisor: "kvm", hosts: { count: 1 } } };
const azure = spec(
  { cloud: "azure", region: "southeastasia", subscription: "00000000-0000-0000-0000-000000000001" },
  { clusters: { apps: { orchestrator: "aks", network: "main", pools: { general: { count: 3 } } } }, hypervisors: hosts },
);
const google = spec(
  { cloud: "google", region: "europe-west1", project: "shop-prod" },
  { clusters: { apps: { orchestrator: "gke", network: "main", pools: { general: { count: 3 } } } }, hypervisors: hosts },
);

describe("a rule that denies everything else", () => {
  it.each([
    ["Azure", azure],
    ["Google Cloud", google],
  ])("comes after all that %s needs", async (_cloud, written) => {
    const denies = deniesOf(await stacksOfSpec(written));
    expect(denies.length).toBeGreaterThan(1);
    for (const deny of denies)
      for (const need of needsOf(deny)?.needs ?? [])
        expect(
          deny.before.some((rule) => meets(rule, need)),
          `${deny.of}: ${JSON.stringify(need)}`,
        ).toBe(true);
  });

  it.each(exampleNames())("is one of those whose needs are listed, in example %s", (name) => {
    const stacks = [...exampleStacks(name)].map(([stack, json]) => [stack, { resource: (json["resource"] ?? {}) as unknown as Blocks }]);
    const unlisted = deniesOf(Object.fromEntries(stacks)).filter((deny) => needsOf(deny) === undefined);
    expect(unlisted.map(({ of, direction }) => `${of} ${direction}`)).toEqual([]);
  });

  it("has a list from the vendor's own pages", () => {
    for (const { source } of listed) expect(source).toMatch(/^https:\/\/(?:learn\.microsoft\.com|cloud\.google\.com)\//);
  });
});

/**
 * A security group of AWS denies what it does not allow.
 * @see https://docs.aws.amazon.com/eks/latest/userguide/sec-group-reqs.html
 */
describe("the security groups of EKS", () => {
  const rules = (stacks: SpecStacks, type: string) =>
    Object.values(blocksOf(stacks["cluster-apps"]!.resource, type)).map(
      (rule) => `${rule["security_group_id"]} ${rule["referenced_security_group_id"]} ${rule["ip_protocol"]} ${rule["from_port"] ?? "*"}`,
    );

  it("allow between control plane and nodes what EKS needs", async () => {
    const stacks = await stacksOfSpec(
      spec(
        { cloud: "aws", region: "us-east-1", account: "123456789012" },
        { clusters: { apps: { orchestrator: "eks", network: "main", pools: { general: { count: 3 } } } } },
      ),
    );
    const [control, nodes] = ["control-plane", "nodes"].map((part) => `\${aws_security_group.cluster_security_${part}.id}`);
    const needs = [
      ...["tcp 443", "tcp 10250"].map((traffic) => [`${nodes} ${control} ${traffic}`, `${control} ${nodes} ${traffic}`] as const),
    ];
    for (const [ingress, egress] of needs) {
      expect(rules(stacks, "aws_vpc_security_group_ingress_rule")).toContain(ingress);
      expect(rules(stacks, "aws_vpc_security_group_egress_rule")).toContain(egress);
    }
    expect(rules(stacks, "aws_vpc_security_group_ingress_rule")).toContain(`${control} ${nodes} tcp 443`);
    for (const traffic of ["tcp 53", "udp 53", "-1 *"])
      expect(rules(stacks, "aws_vpc_security_group_ingress_rule")).toContain(`${nodes} ${nodes} ${traffic}`);
  });
});
