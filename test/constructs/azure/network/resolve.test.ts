import { describe, expect, it } from "vitest";
import { existingNetwork, managedNetwork } from "../../../../constructs/azure/network/resolve";
import { network as schema } from "../../../../constructs/language/schema/network";
import { azureLocation, meta, SUBSCRIPTION } from "../../../support/azure-inputs";
import { reported } from "../problems";

const main = meta("networks", "main");
const vnet = `/subscriptions/${SUBSCRIPTION}/resourceGroups/core/providers/Microsoft.Network/virtualNetworks/old`;
const subnet = `${vnet}/subnets/nodes`;

const made = (written: object) =>
  managedNetwork(
    schema.parse(written),
    main,
    { zones: ["1", "2"], zoneParts: {}, ranges: ["10.64.0.0/16", "10.65.0.0/16"] },
    reported().context,
  );

function existing(written: object, region = "southeastasia") {
  const { context, lines, problems } = reported(azureLocation({ region }));
  return { network: existingNetwork(schema.parse(written), main, context), lines, problems };
}

describe("resolving a network on Azure", () => {
  it("keeps part 12 of the first range for load balancers and part 13 for private endpoints", () => {
    expect(made({})).toMatchObject({
      loadBalancerRange: "10.64.192.0/20",
      privateEndpointRange: "10.64.208.0/20",
      zones: [{ zone: "1" }, { zone: "2" }],
      egress: "nat-per-zone",
      ipv6Range: null,
    });
  });

  it("gives a dual-stack network a local range of its own, the same every time", () => {
    const { ipv6Range } = made({ ipv6: true });
    expect(ipv6Range).toMatch(/^fd[0-9a-f]{2}:[0-9a-f]{4}:[0-9a-f]{4}::\/48$/);
    expect(made({ ipv6: true }).ipv6Range).toBe(ipv6Range);
    const other = managedNetwork(
      schema.parse({ ipv6: true }),
      meta("networks", "other"),
      { zones: ["1"], zoneParts: {}, ranges: ["10.64.0.0/16"] },
      reported().context,
    );
    expect(other.ipv6Range).not.toBe(ipv6Range);
  });

  it("takes an existing one by its ids, with as many zones as the region has", () => {
    const { network, lines } = existing({ egress: "routed", existing: { id: vnet, subnet } });
    expect(lines()).toEqual([]);
    expect(network).toMatchObject({ vnet, subnet, egress: "routed", zones: [{ zone: "1" }, { zone: "2" }, { zone: "3" }] });
    expect(existing({ existing: { id: vnet, subnet } }, "westus").network.zones).toEqual([]);
  });

  it("takes references among its ids", () => {
    const { network, lines } = existing({ existing: { id: { from: "core", output: "vnet" }, subnet: { from: "core", output: "subnet" } } });
    expect(lines()).toEqual([]);
    expect(network.vnet).toEqual({ from: "core", output: "vnet", item: null });
  });

  it.each([
    ["a name in place of an id", { id: "old", subnet }, "B4035", "existing.id"],
    ["a network in place of a subnet", { id: vnet, subnet: vnet }, "B4035", "existing.subnet"],
    ["a subnet of another network", { id: vnet, subnet: subnet.replace("/old/", "/new/") }, "B4036", "existing.subnet"],
  ])("refuses %s", (_, written, code, path) => {
    const { lines } = existing({ existing: written });
    expect(lines()).toEqual([`${code} networks.main.${path}`]);
  });

  it("refuses a network of another subscription", () => {
    const foreign = (id: string) => id.replace(SUBSCRIPTION, "00000000-0000-0000-0000-000000000009");
    expect(existing({ existing: { id: foreign(vnet), subnet: foreign(subnet) } }).lines()).toEqual([
      "B4036 networks.main.existing.id",
      "B4036 networks.main.existing.subnet",
    ]);
  });
});
