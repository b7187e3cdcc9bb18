import { describe, expect, it } from "vitest";
import { reviewed } from "./reviewed";

const network = (key: string) => `networks:\n  ${key}: { location: use1, zones: 2, egress: nat, deletionProtection: false }\n`;
const cluster = (key: string, pool: string, net: string) => `clusters:
  ${key}:
    location: use1
    orchestrator: eks
    network: ${net}
    deletionProtection: false
    pools:
      ${pool}: { machine: { cpu: 4, memory: 16Gi }, count: 3 }
`;

describe("7. Renames: a review", () => {
  it("gives the exact line for every key that came under another name", () => {
    const { findings } = reviewed(network("main") + cluster("apps", "general", "main"), network("core") + cluster("web", "large", "core"));
    expect(findings.filter(({ topic }) => topic === "rename").map(({ fix }) => fix)).toEqual([
      "add to clusters.web: renamedFrom: apps",
      "add to clusters.web.pools.large: renamedFrom: general",
      "add to networks.core: renamedFrom: main",
    ]);
  });

  it("finds nothing to do where identity is kept", () => {
    const after = network("core").replace("{ ", "{ renamedFrom: main, ");
    expect(reviewed(network("main"), after)).toMatchObject({ verdict: "no change", findings: [] });
  });

  it("does not take two different things for one", () => {
    const { findings } = reviewed(
      network("main"),
      "networks:\n  edge: { location: usw2, zones: 3, egress: none, ipv6: true, deletionProtection: false }\n",
    );
    expect(findings.filter(({ topic }) => topic === "rename")).toEqual([]);
  });
});
