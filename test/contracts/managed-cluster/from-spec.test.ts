/** What a managed cluster makes of each part of its spec, whichever orchestrator it has. */
import { describe, expect, it } from "vitest";
import { aks, ecs, eks, gke } from "./clusters";
import { type ClusterOfSpec, clusterStack, type Offered, type Settings, stacksOf } from "./spec";
import type { Resources } from "./suite";

const RANGE = "172.29.0.0/16";

const bodies = (resources: Resources, type: string) => Object.values(resources[type] ?? {});
const addresses = (resources: Resources): string[] =>
  Object.entries(resources).flatMap(([type, named]) => Object.keys(named).map((name) => `${type}.${name}`));

/** A case that is skipped with the reason that the orchestrator gives. */
function behaves<T extends object>(title: string, offered: Offered<T>, run: (offered: T) => Promise<void>): void {
  if ("missing" in offered) it.skip(`${title} (${offered.missing})`, () => undefined);
  else it(title, () => run(offered));
}

describe.each([eks, ecs, gke, aks])("$name, as a cluster of a spec", (made: ClusterOfSpec) => {
  behaves("admits the ranges of access.from, and no others outside its network", made.access, async ({ settings, admitted }) => {
    const before = admitted(await clusterStack(made));
    const after = admitted(await clusterStack(made, settings(RANGE)));
    expect(before).not.toContain(RANGE);
    expect([...new Set(after.filter((range) => !before.includes(range)))]).toEqual([RANGE]);
  });

  behaves("gives permissions to the workload of an identity alone, and takes them with it", made.identity, async (identity) => {
    const [without, withIt, after] = await stacksOf(made, [{}, { identities: { "billing/worker": identity.permissions } }, {}]);
    expect(JSON.stringify(withIt!["cluster-apps"])).toMatch(identity.workload);
    expect(JSON.stringify(without)).not.toMatch(identity.workload);
    expect(addresses(withIt!["cluster-apps"]!)).toEqual(expect.arrayContaining(addresses(without!["cluster-apps"]!)));
    expect(after).toEqual(without);
  });

  it("puts the cluster's labels on its control plane", async () => {
    const labels = (resources: Resources) => bodies(resources, made.control.type)[0]?.[made.control.labels];
    expect(labels(await clusterStack(made, { labels: { tier: "gold" } }))).toMatchObject({ tier: "gold" });
    expect(labels(await clusterStack(made)) ?? {}).not.toHaveProperty("tier");
  });

  behaves("sends logs to logs.to also, and keeps its own", made.logs, async ({ to, type }) => {
    const [without, forwarded] = [await clusterStack(made), await clusterStack(made, { logs: { to } })];
    const destination = to.split(/[/:]/).at(-1)!;
    const sends = (resources: Resources) => bodies(resources, type).filter((body) => JSON.stringify(body).includes(destination));
    expect(sends(without)).toEqual([]);
    expect(sends(forwarded).length).toBeGreaterThan(0);
    expect(addresses(forwarded)).toEqual(expect.arrayContaining(addresses(without)));
  });

  behaves("has a backup plan with the retention of the spec, or none", made.backup, async ({ type, retention }) => {
    expect(bodies(await clusterStack(made), type)).toEqual([]);
    const plans = bodies(await clusterStack(made, { backup: { every: "day", keep: "30d" } }), type);
    expect(plans).toHaveLength(1);
    expect(JSON.stringify(plans[0])).toMatch(retention);
  });

  it("creates a network in its own stack only if the spec names none", async () => {
    const networkIn = (resources: Resources | undefined): number => bodies(resources ?? {}, made.network.type).length;
    const [own] = await stacksOf(made, [{}]);
    expect(Object.keys(own!)).not.toContain("network-main");
    expect(networkIn(own!["cluster-apps"])).toBe(1);
    const [named] = await stacksOf(made, [{ network: "main" }], { main: {} });
    expect([networkIn(named!["network-main"]), networkIn(named!["cluster-apps"])]).toEqual([1, 0]);
    const [existing] = await stacksOf(made, [{ network: "main" }], { main: made.network.existing });
    expect(Object.keys(existing!)).not.toContain("network-main");
    expect(networkIn(existing!["cluster-apps"])).toBe(0);
  });

  behaves(
    "gives a node pool a new name if the cloud cannot change its nodes in place, and keeps it if their number changes",
    made.nodes,
    async (nodes) => {
      const pool = (changed: Settings) => ({ pools: { general: { count: 2, ...changed } } });
      const versions = await stacksOf(made, [pool({}), pool({ count: 3 }), pool({ count: 3, spot: true })]);
      const [first, scaled, replaced] = versions.map((stacks) => {
        const found = Object.entries(stacks["cluster-apps"]![nodes.type] ?? {}).filter(([address]) => address.includes("general"));
        expect(found).toHaveLength(1);
        return { address: found[0]![0], name: String(found[0]![1][nodes.name]) };
      });
      expect(scaled).toEqual(first);
      expect(replaced!.name).not.toBe(first!.name);
      expect(replaced!.address).toBe(first!.address);
    },
  );
});
