/** Rules of hosts on Azure, in the order in which Azure reads them. */
import { describe, expect, it } from "vitest";
import { buildHosts } from "../../../../constructs/azure/host-pool/build";
import type { InboundRule } from "../../../../constructs/platform/types/shared/host-pool";
import { hostGroup, unitInputOf } from "../../../support/azure-inputs";
import { access } from "../../../support/boots";
import { addressesOf, block, blocksOf, synthUnit } from "../../../support/stack";

const rule = (from: InboundRule["from"]): InboundRule => ({ ports: [4647, 4647], protocol: "tcp", from, why: "RPC" });
const built = (...inbound: InboundRule[]) =>
  synthUnit(buildHosts, unitInputOf("hosts", "hosts-lab", hostGroup({ access: access({ inbound }) }))).resource;

describe("rules of hosts on Azure", () => {
  const resource = built(rule("role"), rule("network"));
  const rules = blocksOf(resource, "azurerm_network_security_rule");
  const priority = (address: string) => Number(rules[address]?.["priority"]);

  it.each(["hosts_security", "nodes_security"])("let out to their own hosts before they let out nothing else: %s", (group) => {
    const found = Object.entries(rules).filter(([address, { direction }]) => address.startsWith(`${group}_`) && direction === "Outbound");
    const closed = priority(`${group}_out-nothing-else`);
    expect(found.length).toBeGreaterThan(3);
    for (const [address] of found) expect(priority(address)).toBeLessThanOrEqual(closed);
  });

  it("let in at the subnet what the machines let in, by ranges, since both must let a connection through", () => {
    expect(block(resource, "azurerm_network_security_rule", "nodes_security_in-tcp-4647-role-hosts")).toMatchObject({
      source_address_prefix: "VirtualNetwork",
      destination_port_range: "4647",
      access: "Allow",
    });
  });

  it("name machines by a group of theirs only if a rule needs it", () => {
    expect(Object.keys(blocksOf(resource, "azurerm_application_security_group"))).toEqual(["hosts-machines"]);
    expect(blocksOf(built(rule("network")), "azurerm_application_security_group")).toEqual({});
    expect(addressesOf(built())).toEqual(addressesOf(resource).filter((address) => !/4647|hosts-machines/.test(address)));
  });
});
