import { networkLinks } from "../../../constructs/google/network/links";
import type { NetworkUse } from "../../../constructs/platform/types/network";
import { googleLocation, managedNetwork, networkUses, unitInputOf } from "../../support/google-inputs";
import { synthUnit } from "../../support/stack";
import { type Linked, type RegionalSource, regionalNetworkContract } from "./regional-suite";

function link(use: NetworkUse<"google">): Linked {
  const { resource, data, output } = synthUnit<"cluster">(
    (stack, _slice, context) => {
      const needs = { name: "shop-prod-apps-nodes", pods: "100.72.0.0/14", services: "100.124.8.0/18" };
      const { ready: _ready, proxiesReady: _proxiesReady, ...links } = networkLinks(stack, use, context, googleLocation(), needs);
      const there = Object.fromEntries(Object.entries(links).filter(([, value]) => value !== null));
      context.declareOutput("links", there, "what a network links to");
    },
    unitInputOf("cluster", "cluster-apps", {} as never),
  );
  return { resource, data, links: output["links"]?.value as Linked["links"] };
}

const closedNetwork = managedNetwork({ egress: "none" });
const common = {
  keys: ["isManaged", "network", "nodeRange", "ranges", "subnet"],
  nodeSubnet: "subnet",
  // A subnet leads out by routes and gateways of its network alone; a public IPv6 range is the one way of its own.
  subnet: { type: "google_compute_subnetwork", isOpen: (body) => body["ipv6_access_type"] === "EXTERNAL" },
} as const satisfies Partial<RegionalSource>;

regionalNetworkContract({
  ...common,
  name: "Google Cloud, made in the user's stack",
  link: () => link(networkUses.own()),
  states: 0,
  closed: { types: ["google_compute_router_nat", "google_compute_address"], link: () => link(networkUses.own(closedNetwork)) },
  elsewhere: [],
});

regionalNetworkContract({
  ...common,
  name: "Google Cloud, made in another stack",
  link: () => link(networkUses.stack()),
  states: 1,
  closed: { missing: "egress is created by the network's own stack, for all of its subnets" },
  elsewhere: ["google_compute_network", "google_compute_router_nat", "google_compute_route", "google_compute_firewall"],
});

regionalNetworkContract({
  ...common,
  name: "Google Cloud, existing",
  link: () => link(networkUses.existing()),
  states: 0,
  subnet: { missing: "others made it" },
  closed: { missing: "how a subnet leads out is for others to say" },
  elsewhere: ["google_compute_network", "google_compute_subnetwork", "google_compute_firewall"],
});
