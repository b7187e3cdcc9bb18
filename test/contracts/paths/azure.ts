/** The way from an AKS cluster to a registry: a private endpoint in its own network, and names that lead there. */
import type { SpecStack, SpecStacks } from "../../support/spec-stacks";
import { type Body, blocksOf } from "../../support/stack";
import { HUB_ZONE } from "./clouds";

/** Which virtual network a value of a stack belongs to: a stack's name, or a resource id. */
function networkOf(value: unknown, stack: string): string {
  const text = String(value);
  const [, state] = /terraform_remote_state\.([\w-]+)\.outputs/.exec(text) ?? [];
  if (state !== undefined) return state;
  const [, vnet] = /^(\/subscriptions\/.*\/virtualNetworks\/[^/]+)/.exec(text) ?? [];
  return vnet ?? stack;
}

/** The network that nodes of a cluster are in. */
export function nodeNetwork(stack: string, { resource, data }: SpecStack): string {
  const [existing] = Object.values(blocksOf(data, "azurerm_virtual_network"));
  const pool = Object.values(blocksOf(resource, "azurerm_kubernetes_cluster"))[0] as { default_node_pool: Body };
  if (existing !== undefined)
    return String(
      Object.values(blocksOf(resource, "azurerm_role_assignment")).find(({ scope }) => /virtualNetworks\/\w+$/.test(String(scope)))?.[
        "scope"
      ],
    );
  const [, subnet] = /azurerm_subnet(?:_\w+)?\.(nodes)/.exec(String(pool.default_node_pool["vnet_subnet_id"])) ?? [];
  const parent = blocksOf(resource, "azurerm_subnet")[subnet ?? "nodes"];
  return networkOf(parent?.["virtual_network_name"], stack);
}

interface Endpoint {
  readonly network: string;
  readonly region: string;
  readonly zones: readonly string[];
}

function endpointsIn(stack: string, { resource }: SpecStack): Endpoint[] {
  return Object.entries(blocksOf(resource, "azurerm_private_endpoint")).flatMap(([address, body]) => {
    const connection = body["private_service_connection"] as Body;
    if (!JSON.stringify(connection["subresource_names"]).includes("registry")) return [];
    const group = body["private_dns_zone_group"] as Body | undefined;
    const own = Object.entries(blocksOf(resource, "azurerm_private_dns_a_record")).filter(([record]) =>
      record.startsWith(`${address}-names_`),
    );
    return [
      {
        network: networkOf(body["subnet_id"], stack),
        region: String(body["location"]),
        zones:
          group === undefined ? own.map(([, record]) => linkedTo(String(record["zone_name"]), { resource })) : [zoneNetwork(group, stack)],
      },
    ];
  });
}

/** The network that a zone of the stack is linked to. */
function linkedTo(zone: string, { resource }: Pick<SpecStack, "resource">): string {
  const link = Object.values(blocksOf(resource, "azurerm_private_dns_zone_virtual_network_link")).find(
    (body) => body["private_dns_zone_name"] === zone,
  );
  return String(link?.["virtual_network_id"]);
}

function zoneNetwork(group: Body, stack: string): string {
  const [zone] = group["private_dns_zone_ids"] as string[];
  return zone === HUB_ZONE ? "hub" : networkOf(zone, stack);
}

/** Whether images can come: an endpoint in the network of the nodes, in its region, whose names that network reads. */
export function hasPath(stacks: SpecStacks, region: string): boolean {
  const cluster = stacks["cluster-apps"]!;
  const network = nodeNetwork("cluster-apps", cluster);
  const endpoints = Object.entries(stacks).flatMap(([name, stack]) => endpointsIn(name, stack));
  return endpoints.some(
    (each) =>
      each.network === network &&
      each.region === region &&
      each.zones.length > 0 &&
      each.zones.every((zone) => zone === network || zone === "hub"),
  );
}

export const mayPull = (stacks: SpecStacks): boolean =>
  Object.values(blocksOf(stacks["cluster-apps"]!.resource, "azurerm_role_assignment")).some(
    (body) => body["role_definition_name"] === "AcrPull",
  );
