/** A network security group whose rules are resources of their own, so that others can add more. */
import { NetworkSecurityGroup } from "@cdktf/provider-azurerm/lib/network-security-group";
import { NetworkSecurityRule } from "@cdktf/provider-azurerm/lib/network-security-rule";
import { Construct } from "constructs";
import { vendorName } from "../../platform/naming/names";
import type { ResourceGroupPlacement } from "../resource-group/resource-group";
import { tagged } from "../tags";

/** A range, a service tag (`VirtualNetwork`), or `*`; several ranges; or machines by their application security group. */
type Place = string | readonly string[] | { readonly machines: string };

export interface SecurityRule {
  readonly description: string;
  readonly direction: "Inbound" | "Outbound";
  readonly access: "Allow" | "Deny";
  readonly protocol: "Tcp" | "Udp" | "*";
  readonly from: Place;
  readonly to: Place;
  /** Of the destination. */
  readonly port: string;
  /**
   * Set for rules that come and go one by one, so that none takes the priority of another: Azure refuses two rules of one priority, even for
   * a moment. @default by its place among the rules
   */
  readonly priority?: number;
}

export interface SecurityGroupProps {
  readonly placement: ResourceGroupPlacement;
  /** The whole name: `shop-prod-lab-hosts`. */
  readonly name: string;
  /** By construct id, in order of priority. Rules that deny all other traffic come last. */
  readonly rules: Readonly<Record<string, SecurityRule>>;
}

/** Priorities of Berth's own rules. Below are those of the spec, from 2000, and room for those of others; Azure's begin at 65000. */
const FIRST_PRIORITY = 3000;
/** The last that Azure takes. */
const LAST_PRIORITY = 4096;

export class SecurityGroup extends Construct {
  readonly groupId: string;
  readonly groupName: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: SecurityGroupProps,
  ) {
    super(scope, id);
    const { placement, name, rules } = props;
    const group = new NetworkSecurityGroup(this, "Default", {
      name: vendorName("azure-network-part", name),
      location: placement.region,
      resourceGroupName: placement.resourceGroup,
      ...tagged(placement.labels),
    });
    this.groupId = group.id;
    this.groupName = group.name;
    const placed = Object.entries(rules).filter(([, { priority }]) => priority === undefined);
    for (const [index, [rule, body]] of placed.entries()) this.createRule(rule, body, FIRST_PRIORITY + index * 10);
    for (const [rule, body] of Object.entries(rules)) if (body.priority !== undefined) this.createRule(rule, body, body.priority);
    this.createRule("in-nothing-else", denyAll("Inbound"), LAST_PRIORITY);
  }

  private createRule(id: string, { description, direction, access, protocol, from, to, port }: SecurityRule, priority: number): void {
    new NetworkSecurityRule(this, id, {
      name: id,
      description,
      resourceGroupName: this.props.placement.resourceGroup,
      networkSecurityGroupName: this.groupName,
      priority,
      direction,
      access,
      protocol,
      ...sources(from),
      sourcePortRange: "*",
      ...destinations(to),
      destinationPortRange: port,
    });
  }
}

function sources(place: Place) {
  if (typeof place === "string") return { sourceAddressPrefix: place };
  return "machines" in place ? { sourceApplicationSecurityGroupIds: [place.machines] } : { sourceAddressPrefixes: [...place] };
}

function destinations(place: Place) {
  if (typeof place === "string") return { destinationAddressPrefix: place };
  return "machines" in place ? { destinationApplicationSecurityGroupIds: [place.machines] } : { destinationAddressPrefixes: [...place] };
}

const denyAll = (direction: SecurityRule["direction"]): SecurityRule => ({
  description: "Deny all other traffic",
  direction,
  access: "Deny",
  protocol: "*",
  from: "*",
  to: "*",
  port: "*",
});

/** Inbound rules of cluster nodes: the network, and health probes of load balancers. */
export const nodeRules: SecurityGroupProps["rules"] = {
  "in-network": {
    description: "Allow the network: other nodes, control plane, internal load balancers",
    direction: "Inbound",
    access: "Allow",
    protocol: "*",
    from: "VirtualNetwork",
    to: "VirtualNetwork",
    port: "*",
  },
  "in-probes": {
    description: "Allow health probes of load balancers",
    direction: "Inbound",
    access: "Allow",
    protocol: "*",
    from: "AzureLoadBalancer",
    to: "*",
    port: "*",
  },
};

/** Inbound rules of private endpoints. */
export const endpointRules: SecurityGroupProps["rules"] = {
  "in-https": {
    description: "Allow HTTPS from the network",
    direction: "Inbound",
    access: "Allow",
    protocol: "Tcp",
    from: "VirtualNetwork",
    to: "VirtualNetwork",
    port: "443",
  },
};

type Rules = SecurityGroupProps["rules"];

/**
 * Nothing in; out, what a first boot needs. Names are resolved and health is told by addresses of Azure's own, which no group filters.
 * @param more what a unit's engine asks for
 */
export const hostRules = (more: { readonly inbound: Rules; readonly outbound: Rules } = { inbound: {}, outbound: {} }): Rules => ({
  "out-https": out("443", "Allow HTTPS: images and Azure APIs"),
  "out-http": out("80", "Allow HTTP: signed package archives"),
  ...more.outbound,
  "out-nothing-else": denyAll("Outbound"),
  ...more.inbound,
});

function out(port: string, description: string): SecurityRule {
  return { description, direction: "Outbound", access: "Allow", protocol: "Tcp", from: "*", to: "Internet", port };
}
