import { describe, expect, it } from "vitest";
import { clusterRules } from "../../../../constructs/azure/aks/node-rules";
import { nodeRules } from "../../../../constructs/azure/network/security-group";
import type { AksCluster } from "../../../../constructs/platform/types/azure/cluster";
import { managedNetwork, networkUses } from "../../../support/azure-inputs";
import { cluster } from "./synth";

const rules = (access: object, changed: Partial<AksCluster> = {}) =>
  clusterRules({ ...cluster(changed), access: { ...cluster().access, ...access } });
const withoutPods = (all: ReturnType<typeof rules>) => Object.fromEntries(Object.entries(all).filter(([id]) => !id.includes("pods")));

describe("traffic to the subnet of nodes", () => {
  it("is allowed from its network and the ranges that can reach a private endpoint there", () => {
    expect(withoutPods(rules({}))).toEqual(nodeRules);
    const [, added] = Object.entries(rules({ from: ["10.200.0.0/16"] })).find(([id]) => id.startsWith("in-api-")) ?? [];
    expect(added).toMatchObject({ from: "10.200.0.0/16", to: "VirtualNetwork", port: "443", direction: "Inbound", access: "Allow" });
  });

  it("is not the source of requests to a public endpoint", () => {
    expect(withoutPods(rules({ endpoint: "public", from: ["203.0.113.0/24"] }))).toEqual(nodeRules);
  });

  it("is allowed between nodes and pods, whose addresses are none of the network, in each IP version", () => {
    const network = networkUses.stack(managedNetwork({ ipv6: true, ipv6Range: "fd01:2345:6789::/48" }));
    const dual = rules({}, { network, ipv6: true, podRange: "10.240.0.0/15" });
    expect(Object.entries(dual).flatMap(([id, { from, to, port }]) => (id.includes("pods") ? [[id, from, to, port]] : []))).toEqual([
      ["in-nodes-to-pods", "10.64.32.0/20", "10.240.0.0/15", "*"],
      ["in-pods", "10.240.0.0/15", "10.240.0.0/15", "*"],
      ["in-nodes-to-pods-ipv6", "fd01:2345:6789:2::/64", "fd12:3456:789a::/64", "*"],
      ["in-pods-ipv6", "fd12:3456:789a::/64", "fd12:3456:789a::/64", "*"],
    ]);
  });
});
