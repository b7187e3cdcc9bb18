/** Nodes of some orchestrators reach a public endpoint by the address of their egress, which must be among the ranges that the endpoint admits. */
import { orchestratorRecord } from "../../catalog/orchestrators";
import type { Platform } from "../../platform/types/platform";
import type { PlatformRule } from "../rule";

type Cluster = Platform["clusters"][number];

/** Berth knows the address of a NAT gateway that it makes, and AKS adds that of its own load balancer. */
const isEgressUnknown = ({ network: { kind, network } }: Cluster): boolean => kind === "existing" || network.egress === "routed";

/** The clusters whose access has an endpoint: all but those that have only the API of their cloud. */
const hasPublicEndpoint = (cluster: Cluster): cluster is Extract<Cluster, { access: object }> =>
  "access" in cluster && cluster.access.endpoint === "public" && orchestratorRecord(cluster.orchestrator).nodesUsePublicEndpoint === true;

export const endpointEgress: PlatformRule = {
  name: "endpoint-egress",
  code: "B5019",
  severity: "warning",
  text: {
    title: "A public endpoint may not admit the cluster's own nodes",
    explanation:
      "Nodes of AKS reach a public endpoint from the internet, by the address that a firewall, a NAT gateway or another route gives them. Where others manage the egress, Berth does not know that address. If `access.from` lacks it, no node joins the cluster.",
    fix: "make sure that access.from contains the public address of the network's egress, and waive this; or write endpoint: private",
  },
  check: ({ clusters }) =>
    clusters.flatMap((cluster) =>
      hasPublicEndpoint(cluster) && isEgressUnknown(cluster)
        ? [
            {
              path: [...cluster.path.split("."), "access", "from"],
              message: `Nodes reach the public endpoint from the address of the egress of network ${cluster.network.network.key}, which only its owner knows`,
              value: cluster.access.from,
              fix: "add the public address of the network's egress to access.from, and waive this once it is there",
            },
          ]
        : [],
    ),
};
