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

  const of = (entry: string): string => `networks:\n  main: { ${entry}, zones: 2, egress: nat, deletionProtection: false }\n`;
  const fixes = (before: string, after: string) =>
    reviewed(before, after)
      .findings.filter(({ topic }) => topic === "rename")
      .map(({ fix }) => fix);

  it.each([
    [
      "one location becomes a list",
      of("location: use1"),
      of("location: [use1, usw2]"),
      ["add to networks.main: per: { use1: { renamedFrom: main } }"],
    ],
    ["a list becomes one location", of("location: [use1, usw2]"), of("location: usw2"), ["add to networks.main: renamedFrom: main-usw2"]],
    [
      "one location becomes a list of another key",
      of("location: usw2"),
      of("location: [use1, usw2]").replace("main:", "core:"),
      ["add to networks.core: per: { usw2: { renamedFrom: main } }"],
    ],
    [
      "a list gets another key",
      of("location: [use1, usw2]"),
      of("location: [use1, usw2]").replace("main:", "core:"),
      ["add to networks.core: renamedFrom: main"],
    ],
    ["an entry goes to another place", of("location: use1"), of("location: usw2").replace("main:", "core:"), []],
    ["a location of a list is exchanged", of("location: [use1]"), of("location: [usw2]"), []],
  ])("names where the key belongs if %s", (_what, before, after, expected) => {
    expect(fixes(before, after)).toEqual(expected);
  });

  it("keeps every resource by the line that it names for a second location", () => {
    const after = of("location: [use1, usw2], per: { use1: { renamedFrom: main } }");
    const { counts } = reviewed(of("location: use1"), after);
    expect(counts).toMatchObject({ update: 0, replace: 0, delete: 0 });
  });

  it("does not take two different resources for one", () => {
    const { findings } = reviewed(
      network("main"),
      "networks:\n  edge: { location: usw2, zones: 3, egress: none, ipv6: true, deletionProtection: false }\n",
    );
    expect(findings.filter(({ topic }) => topic === "rename")).toEqual([]);
  });
});
