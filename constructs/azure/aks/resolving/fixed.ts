/** What AKS fixes when it creates a cluster. */
import { type FixedChoice, fixedKey, fixedNetwork } from "../../../platform/lock/fixed";
import type { AksCluster } from "../../../platform/types/azure/cluster";
import type { AzureLocation } from "../../../platform/types/azure/location";

type Fixed = Pick<AksCluster, "network" | "ipv6" | "podRange" | "serviceRange" | "roles" | "encryption" | "privateZone">;

/** A disk encryption set keeps its id if its key changes, so only the kind of encryption is fixed. */
export const fixedOf = (cluster: Fixed, location: Pick<AzureLocation, "resourceGroup">): FixedChoice[] => {
  const { network: use, privateZone } = cluster;
  return [
    fixedNetwork(use, use.network.kind === "existing" ? use.network.vnet : null),
    { name: "ipv6", value: cluster.ipv6, below: ["network"] },
    { name: "resourceGroup", value: location.resourceGroup ?? "managed", below: [] },
    fixedKey(["ranges", "pods"], cluster.podRange),
    fixedKey(["ranges", "services"], cluster.serviceRange),
    fixedKey(["roles", "nodes"], cluster.roles.nodes ?? "managed"),
    fixedKey(["encryption"], cluster.encryption.kind),
    fixedKey(["access", "endpoint"], privateZone === null ? "public" : "private"),
    ...(privateZone === null
      ? []
      : [fixedKey(["aks", "privateZone"], privateZone.kind === "existing" ? privateZone.zone : privateZone.kind)]),
  ];
};
