/** Connections between networks, such as peerings, which make the other network internal. */

import { allPorts } from "./opening";
import type { OpeningReader } from "./reader";

interface Link {
  /** Attribute that names the network here. */
  readonly here: string;
  /** Attribute that names the connected network. */
  readonly beyond: string;
}

/** By type. */
const links: Readonly<Record<string, Link>> = {
  aws_vpc_peering_connection: { here: "vpc_id", beyond: "peer_vpc_id" },
  aws_ec2_transit_gateway_vpc_attachment: { here: "vpc_id", beyond: "transit_gateway_id" },
  aws_networkmanager_vpc_attachment: { here: "vpc_arn", beyond: "core_network_id" },
  aws_vpn_gateway_attachment: { here: "vpc_id", beyond: "vpn_gateway_id" },
  aws_vpn_connection: { here: "vpn_gateway_id", beyond: "customer_gateway_id" },
  aws_vpclattice_service_network_vpc_association: { here: "vpc_identifier", beyond: "service_network_identifier" },
  google_compute_network_peering: { here: "network", beyond: "peer_network" },
  google_network_connectivity_spoke: { here: "linked_vpc_network", beyond: "hub" },
  google_compute_vpn_tunnel: { here: "vpn_gateway", beyond: "peer_ip" },
  azurerm_virtual_network_peering: { here: "virtual_network_name", beyond: "remote_virtual_network_id" },
  azurerm_virtual_hub_connection: { here: "remote_virtual_network_id", beyond: "virtual_hub_id" },
};

const linked =
  ({ here, beyond }: Link): OpeningReader =>
  ({ address, attributes }, lookup) => [
    {
      stack: lookup.stack.name,
      source: address,
      on: lookup.text(attributes[here]) || address,
      direction: "in",
      protocol: "all",
      ports: allPorts,
      // A peer with a public address is a network as well.
      peers: { ranges: [], names: [lookup.text(attributes[beyond]) || address] },
      allow: true,
      priority: 0,
    },
  ];

export const linkOpenings: Readonly<Record<string, OpeningReader>> = Object.fromEntries(
  Object.entries(links).map(([type, link]) => [type, linked(link)]),
);
