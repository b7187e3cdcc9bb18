/** Security groups of the control plane and of the nodes, and their rules. */
import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcSecurityGroupEgressRule } from "@cdktf/provider-aws/lib/vpc-security-group-egress-rule";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import { Construct } from "constructs";
import { firewallText } from "../../contracts/firewall";
import { shortHash } from "../../platform/naming/short-hash";
import type { FirewallRule } from "../../platform/types/shared/firewall";
import type { ClusterContext } from "./cluster-context";

interface Flow {
  readonly protocol: "tcp" | "udp" | "-1";
  /** Absent with protocol -1, which means every port. */
  readonly port?: number;
  /** The last port of a range that begins at `port`. */
  readonly lastPort?: number;
  readonly description: string;
}
type Peer = { readonly referencedSecurityGroupId: string } | { readonly cidrIpv4: string } | { readonly cidrIpv6: string };

/** Traffic from the control plane to nodes and their pods, by construct id. */
const controlPlaneToNodes: Readonly<Record<string, Flow>> = {
  kubelet: { protocol: "tcp", port: 10250, description: "Kubelet: logs, exec, metrics" },
  "extension-api": { protocol: "tcp", port: 443, description: "Extension API servers" },
  "webhook-6443": { protocol: "tcp", port: 6443, description: "Metrics adapters" },
  "webhook-8443": { protocol: "tcp", port: 8443, description: "Admission webhooks" },
  "webhook-9443": { protocol: "tcp", port: 9443, description: "Admission webhooks of controllers" },
  "metrics-10251": { protocol: "tcp", port: 10251, description: "Metrics server" },
};

const betweenNodes: Readonly<Record<string, Flow>> = {
  "dns-tcp": { protocol: "tcp", port: 53, description: "Cluster DNS" },
  "dns-udp": { protocol: "udp", port: 53, description: "Cluster DNS" },
  nodes: { protocol: "-1", description: "Nodes and the pods on them" },
};

const api: Flow = { protocol: "tcp", port: 443, description: "Kubernetes API" };

export class ClusterSecurityGroups extends Construct {
  /** In addition to the group that EKS itself creates for the control plane. */
  readonly controlPlane: SecurityGroup;
  /** Null in Auto Mode, whose nodes use the group that EKS creates. */
  readonly nodes: SecurityGroup | null;

  constructor(
    scope: Construct,
    id: string,
    private readonly clusterContext: ClusterContext,
  ) {
    super(scope, id);
    this.controlPlane = this.createGroup("control-plane", "Control plane of the cluster: access to its API", {});
    this.allowApiFromRanges();
    this.nodes = clusterContext.cluster.mode === "pools" ? this.createNodes() : null;
  }

  private createGroup(id: string, description: string, more: Record<string, string>): SecurityGroup {
    const name = `${this.clusterContext.cluster.name}-${id}`;
    return new SecurityGroup(this, id, {
      name,
      description,
      vpcId: this.clusterContext.links.vpcId,
      tags: { ...this.clusterContext.tags, Name: name, ...more },
    });
  }

  /** The private endpoint allows the network's ranges. It also allows those of `from`, unless they use the public endpoint. */
  private allowApiFromRanges(): void {
    const { cluster, links } = this.clusterContext;
    links.ranges.forEach((range, index) => {
      this.allow("in", this.controlPlane, `api-network-${index}`, { ...api, description: "Kubernetes API from the network" }, peer(range));
    });
    if (cluster.access.endpoint === "public") return;
    for (const range of cluster.access.from)
      this.allow("in", this.controlPlane, `api-${shortHash(range)}`, { ...api, description: `Kubernetes API from ${range}` }, peer(range));
  }

  private createNodes(): SecurityGroup {
    const { cluster } = this.clusterContext;
    // The load balancer controller adds its rules to the one group of a node that has this tag.
    const nodes = this.createGroup("nodes", "Nodes of the cluster and the pods on them", {
      [`kubernetes.io/cluster/${cluster.name}`]: "owned",
    });
    const [fromControl, fromNodes] = [of(this.controlPlane), of(nodes)];
    for (const [id, flow] of Object.entries(controlPlaneToNodes)) {
      this.allow("in", nodes, `node-${id}`, flow, fromControl);
      this.allow("out", this.controlPlane, `control-plane-${id}`, flow, fromNodes);
    }
    for (const [id, flow] of Object.entries(betweenNodes)) this.allow("in", nodes, `node-${id}`, flow, fromNodes);
    this.allow("in", this.controlPlane, "api-nodes", { ...api, description: "Kubernetes API from nodes" }, fromNodes);
    this.allowNodesOut(nodes);
    this.allowFirewall(nodes);
    return nodes;
  }

  /** What the spec opens. Rules between nodes and the control plane have two ends, which both have a group. */
  private allowFirewall(nodes: SecurityGroup): void {
    const { firewall } = this.clusterContext.cluster;
    for (const direction of ["ingress", "egress"] as const)
      for (const rule of firewall[direction]) {
        const flow: Flow = { ...portsOf(rule), description: firewallText(rule, direction) };
        const [own, other] = direction === "ingress" ? (["in", "out"] as const) : (["out", "in"] as const);
        for (const [suffix, from] of this.peersOf(rule, nodes)) this.allow(own, nodes, `firewall-${own}-${rule.id}${suffix}`, flow, from);
        if (rule.peer === "control-plane")
          this.allow(other, this.controlPlane, `control-plane-firewall-${other}-${rule.id}`, flow, of(nodes));
      }
  }

  /** One rule for each, by the end of its id. */
  private peersOf({ peer: named }: FirewallRule, nodes: SecurityGroup): (readonly [suffix: string, peer: Peer])[] {
    if (named === "nodes") return [["", of(nodes)]];
    if (named === "control-plane") return [["", of(this.controlPlane)]];
    if (named !== "network") return [["", peer(named.range)]];
    return this.clusterContext.links.ranges.map((range, index) => [index === 0 ? "" : `-${index}`, peer(range)] as const);
  }

  /** All traffic within the network, and HTTPS to the internet for registries and AWS APIs. */
  private allowNodesOut(nodes: SecurityGroup): void {
    const { cluster, links } = this.clusterContext;
    this.allow("out", nodes, "node-out-nodes", { protocol: "-1", description: "Nodes and the pods on them" }, of(nodes));
    this.allow("out", nodes, "node-out-api", api, of(this.controlPlane));
    links.ranges.forEach((range, index) => {
      this.allow("out", nodes, `node-out-network-${index}`, { protocol: "-1", description: "All traffic within the network" }, peer(range));
    });
    const https: Flow = { protocol: "tcp", port: 443, description: "HTTPS to registries and AWS APIs" };
    this.allow("out", nodes, "node-out-https", https, { cidrIpv4: "0.0.0.0/0" });
    if (cluster.ipv6) this.allow("out", nodes, "node-out-https-ipv6", https, { cidrIpv6: "::/0" });
  }

  private allow(direction: "in" | "out", group: SecurityGroup, id: string, flow: Flow, from: Peer): void {
    const { protocol, port, lastPort = port, description } = flow;
    const Rule = direction === "in" ? VpcSecurityGroupIngressRule : VpcSecurityGroupEgressRule;
    new Rule(this, id, {
      securityGroupId: group.id,
      description,
      ipProtocol: protocol,
      ...(port !== undefined && { fromPort: port, toPort: lastPort }),
      ...from,
      ...(Object.keys(this.clusterContext.tags).length > 0 && { tags: { ...this.clusterContext.tags } }),
    });
  }
}

/** A rule for all ports of a protocol names them. */
function portsOf({ protocol, ports }: FirewallRule): Omit<Flow, "description"> {
  if (protocol === "all") return { protocol: "-1" };
  const [port, lastPort] = ports ?? [0, 65_535];
  return { protocol, port, lastPort };
}

const of = (group: SecurityGroup): Peer => ({ referencedSecurityGroupId: group.id });
const peer = (range: string): Peer => (range.includes(":") && !range.includes("${") ? { cidrIpv6: range } : { cidrIpv4: range });
