/** A GKE cluster for production: key, logs, control plane, access, node pools, identities and backups, in a given network. */
import type { ContainerCluster as Control } from "@cdktf/provider-google/lib/container-cluster";
import { Construct } from "constructs";
import type { BuildContext } from "../../contracts/build";
import type { GoogleNetworkLinks } from "../../contracts/network";
import { clusterName } from "../../platform/naming/cluster-name";
import { ownLabels } from "../../platform/naming/labels";
import type { GkeCluster } from "../../platform/types/google/cluster";
import type { GoogleLocation } from "../../platform/types/google/location";
import { EncryptionKey } from "../encryption/key";
import { ClusterAccess } from "./access";
import { createBackup } from "./backup";
import type { ClusterContext, ControlPlaneContext, NodeAccount } from "./cluster-context";
import { createControlPlane } from "./control-plane";
import { NodeFirewall } from "./firewall";
import { Identities } from "./identities";
import { ClusterLogs } from "./logs";
import { nodeAccount } from "./node-account";
import { NodePool } from "./node-pool";

export interface ManagedClusterProps {
  readonly cluster: GkeCluster;
  readonly location: GoogleLocation;
  readonly links: GoogleNetworkLinks;
  readonly context: BuildContext;
}

export class ManagedCluster extends Construct {
  readonly project: string;
  readonly control: Control;
  readonly nodeAccount: NodeAccount;
  readonly identities: Identities;

  constructor(scope: Construct, id: string, props: ManagedClusterProps) {
    super(scope, id);
    const { cluster, location } = props;
    const clusterContext: ClusterContext = {
      ...props,
      name: clusterName("gke", cluster.name),
      ...this.createKey(props),
      labels: ownLabels(cluster.labels, location),
    };
    this.project = location.project;
    const logs = new ClusterLogs(this, "logs", clusterContext);
    this.nodeAccount = nodeAccount(this, clusterContext);
    this.control = createControlPlane(this, clusterContext, { nodeAccount: this.nodeAccount, after: logs.ready });
    const controlPlaneContext: ControlPlaneContext = { ...clusterContext, control: this.control, nodeAccount: this.nodeAccount };
    new ClusterAccess(this, "access", controlPlaneContext);
    if (cluster.firewall.ingress.length + cluster.firewall.egress.length > 0) new NodeFirewall(this, "firewall", clusterContext);
    for (const pool of cluster.pools) new NodePool(this, `pool-${pool.id}`, controlPlaneContext, pool);
    this.identities = new Identities(this, "identities", controlPlaneContext);
    if (cluster.backup !== null) createBackup(this, controlPlaneContext, cluster.backup);
  }

  /** For secrets, which GKE encrypts, disks, which Compute Engine encrypts, and backups. `ClusterLogs` grants its use to Cloud Logging. */
  private createKey({ cluster, location, context }: ManagedClusterProps): Pick<ClusterContext, "keyId" | "ownKeyId"> {
    const { keyId, ownKeyId } = new EncryptionKey(this, "key", {
      location,
      encryption: cluster.encryption,
      name: `${cluster.name}-cluster`,
      generation: cluster.generation,
      agents: ["gke", "compute", ...(cluster.backup === null ? [] : (["gke-backup"] as const))],
      deletionProtection: cluster.deletionProtection,
      context,
      labels: ownLabels(cluster.labels, location),
    });
    return { keyId, ownKeyId };
  }
}
