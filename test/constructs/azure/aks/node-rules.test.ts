import { describe, expect, it } from "vitest";
import { clusterRules } from "../../../../constructs/azure/aks/node-rules";
import { nodeRules } from "../../../../constructs/azure/network/security-group";
import { cluster } from "./synth";

const rules = (changed: object) => clusterRules({ ...cluster().access, ...changed });

describe("traffic to the subnet of nodes", () => {
  it("is allowed from its network and the ranges that can reach a private endpoint there", () => {
    expect(rules({})).toEqual(nodeRules);
    const [, added] = Object.entries(rules({ from: ["10.200.0.0/16"] })).find(([id]) => id.startsWith("in-api-")) ?? [];
    expect(added).toMatchObject({ from: "10.200.0.0/16", to: "VirtualNetwork", port: "443", direction: "Inbound", access: "Allow" });
  });

  it("is not the source of requests to a public endpoint", () => {
    expect(rules({ endpoint: "public", from: ["203.0.113.0/24"] })).toEqual(nodeRules);
  });
});
