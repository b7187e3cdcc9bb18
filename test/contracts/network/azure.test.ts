import { networkLinks } from "../../../constructs/azure/network/links";
import { nodeRules } from "../../../constructs/azure/network/security-group";
import type { NetworkUse } from "../../../constructs/platform/types/network";
import { azureLocation, managedNetwork, meta, networkUses, unitInputOf } from "../../support/azure-inputs";
import { synthUnit } from "../../support/stack";
import { type Linked, type RegionalSource, regionalNetworkContract } from "./regional-suite";

const apps = meta("clusters", "apps");
const location = azureLocation({ resourceGroup: "everything" });

function link(use: NetworkUse<"azure">): Linked {
  const placement = { resourceGroup: "everything", region: location.region, location, labels: apps.labels };
  const { resource, data, output } = synthUnit<"cluster">(
    (stack, _slice, context) => {
      const links = networkLinks(stack, use, context, { meta: apps, placement, rules: nodeRules });
      context.declareOutput("links", withoutNulls(links), "what a network links to");
    },
    unitInputOf("cluster", "cluster-apps", {} as never),
  );
  return { resource, data, links: output["links"]?.value as Linked["links"] };
}

/** Outputs of CDKTF cannot contain null. */
function withoutNulls(value: object): Record<string, unknown> {
  const present = Object.entries(value).filter(([, each]) => each !== null);
  return Object.fromEntries(
    present.map(([key, each]) => [key, typeof each === "object" && !Array.isArray(each) ? withoutNulls(each) : each]),
  );
}

const closedNetwork = managedNetwork({ egress: "none" });
const ways = ["azurerm_subnet_nat_gateway_association", "azurerm_subnet_route_table_association", "azurerm_nat_gateway"];
const common = {
  keys: ["dns", "dnsZoneIds", "nodeSubnetId", "ranges", "vnetId"],
  nodeSubnet: "nodeSubnetId",
  subnet: { type: "azurerm_subnet", isOpen: (body) => body["default_outbound_access_enabled"] !== false },
} as const satisfies Partial<RegionalSource>;

regionalNetworkContract({
  ...common,
  name: "Azure, made in the user's stack",
  link: () => link(networkUses.own()),
  states: 0,
  closed: { types: ways, link: () => link(networkUses.own(closedNetwork)) },
  elsewhere: [],
});

regionalNetworkContract({
  ...common,
  name: "Azure, made in another stack",
  link: () => link(networkUses.stack()),
  states: 1,
  closed: { types: ways, link: () => link(networkUses.stack(closedNetwork)) },
  elsewhere: ["azurerm_virtual_network", "azurerm_nat_gateway", "azurerm_private_dns_zone"],
});

regionalNetworkContract({
  ...common,
  name: "Azure, existing",
  link: () => link(networkUses.existing()),
  states: 0,
  subnet: { missing: "others made it" },
  closed: { missing: "how a subnet leads out is for others to say" },
  elsewhere: ["azurerm_virtual_network", "azurerm_subnet"],
});
