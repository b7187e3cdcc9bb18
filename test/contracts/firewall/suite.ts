/** What `firewall` of clusters and hosts opens, whoever builds them: one suite, run against each. */
import { describe, expect, it } from "vitest";
import { type SpecStacks, stacksOfSpec } from "../../support/spec-stacks";
import type { Opened } from "./read";

type Settings = Readonly<Record<string, unknown>>;

export interface Firewalled {
  readonly name: string;
  readonly location: Settings;
  /** The spec's section with the unit, whose nodes or hosts have the firewall. */
  units(firewall: Settings): Settings;
  readonly opened: (stacks: SpecStacks) => readonly Opened[];
  /** Names of the contract that each word opens; a cloud without a word says why. */
  readonly words: {
    readonly nodes: readonly string[];
    readonly network: readonly string[];
    readonly "control-plane": readonly string[] | { readonly missing: string };
  };
}

export function firewallContract(made: Firewalled): void {
  const stacks = (firewall: Settings, network: Settings = {}): Promise<SpecStacks> =>
    stacksOfSpec({
      apiVersion: "berth/v1",
      name: "shop",
      locations: { home: made.location },
      networks: { main: { cidr: "10.40.0.0/16", ...network } },
      ...made.units(firewall),
    });
  /** What a firewall adds to what is open without it. */
  const added = async (firewall: Settings, network: Settings = {}): Promise<string[]> => {
    const before = new Set(made.opened(await stacks({}, network)).map(({ address }) => address));
    return made
      .opened(await stacks(firewall, network))
      .filter(({ address }) => !before.has(address))
      .map(({ direction, protocol, ports, peers }) => `${direction} ${protocol} ${ports} ${[...peers].sort().join(" ")}`)
      .sort();
  };

  describe(`the firewall of ${made.name}`, () => {
    it("opens ports to the ranges that are listed, and nothing else", async () => {
      const from = ["203.0.113.0/24", "10.9.0.0/16"];
      expect(await added({ ingress: [{ from, ports: [8080, "30000-32767"] }] })).toEqual(
        from.flatMap((range) => [`in tcp 8080 ${range}`, `in tcp 30000-32767 ${range}`]).sort(),
      );
    });

    it("opens egress without opening ingress", async () => {
      expect(
        await added({
          egress: [
            { to: ["198.51.100.0/24"], ports: [587], protocol: "tcp" },
            { to: ["10.9.0.0/16"], ports: [123], protocol: "udp" },
          ],
        }),
      ).toEqual(["out tcp 587 198.51.100.0/24", "out udp 123 10.9.0.0/16"]);
    });

    it("opens all ports where none are listed, and every protocol where that is asked for", async () => {
      expect(await added({ ingress: [{ from: ["10.9.0.0/16"] }, { from: ["10.8.0.0/16"], protocol: "all" }] })).toEqual([
        "in all * 10.8.0.0/16",
        "in tcp * 10.9.0.0/16",
      ]);
    });

    it("means every address by internet, those of IPv6 too where the network has it", async () => {
      const web = { ingress: [{ from: ["internet"], ports: [443] }] };
      expect(await added(web)).toEqual(["in tcp 443 0.0.0.0/0"]);
      expect(await added(web, { ipv6: true, egress: "routed" })).toEqual(["in tcp 443 0.0.0.0/0", "in tcp 443 ::/0"]);
    });

    for (const word of ["nodes", "network", "control-plane"] as const) {
      const means = made.words[word];
      if ("missing" in means) it.skip(`has the word ${word} (${means.missing})`, () => undefined);
      else
        it(`knows whom ${word} means`, async () => {
          const opened = await added({ ingress: [{ from: [word], ports: [15_017] }] });
          expect(opened).toEqual([`in tcp 15017 ${[...means].sort().join(" ")}`]);
        });
    }

    it("changes no other rule when one comes or goes", async () => {
      const rule = (port: number) => ({ from: ["203.0.113.0/24"], ports: [port] });
      const [few, many] = [
        await stacks({ ingress: [rule(8080)] }),
        await stacks({ ingress: [rule(1), rule(8080), rule(9090)], egress: [{ to: ["internet"], ports: [587] }] }),
      ];
      for (const [stack, { resource }] of Object.entries(few))
        for (const [type, named] of Object.entries(resource))
          for (const [address, body] of Object.entries(named))
            expect(many[stack]?.resource[type]?.[address], `${type}.${address}`).toEqual(body);
    });
  });
}
