/**
 * An AKS cluster with everything that production needs, in a given network. Deletion protection is `prevent_destroy` and not a lock of
 * Azure, which would also block the replacement of node pools.
 */
import type { KubernetesCluster as Control } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import { Construct } from "constructs";
import { ClusterAccess } from "./access";
import { apiZone } from "./api-zone";
import { ClusterBackup } from "./backup";
import type { ClusterContext, ClusterIdentity, ControlPlaneContext } from "./cluster-context";
import { createControlPlane } from "./control-plane";
import { diskEncryption, secretsKey } from "./encryption";
import { WorkloadIdentities } from "./identities";
import { clusterIdentity } from "./identity";
import { ControlPlaneLogs } from "./logs";
import { ClusterMetrics } from "./metrics";
import { createNodePool } from "./node-pool";
import { Pulls } from "./pulls";
import { isSystem } from "./resolving/pools";
import { grantRights } from "./rights";

export class ManagedCluster extends Construct {
  readonly control: Control;
  /** Whether the API has a name in private DNS, in place of a public one. */
  readonly hasPrivateName: boolean;
  /** Pulls images. Pods without an identity of their own use it too. */
  readonly nodeIdentity: ClusterIdentity;
  readonly identities: WorkloadIdentities;
  readonly logs: ControlPlaneLogs;
  /** Null if metrics are off. */
  readonly metrics: ClusterMetrics | null;
  private readonly controlPlane: ClusterIdentity;

  constructor(scope: Construct, id: string, clusterContext: ClusterContext) {
    super(scope, id);
    const { cluster } = clusterContext;
    this.hasPrivateName = cluster.privateZone !== null && cluster.privateZone.kind !== "none";
    this.controlPlane = clusterIdentity(this, "controlPlane", clusterContext);
    this.nodeIdentity = clusterIdentity(this, "nodes", clusterContext);
    this.control = this.createControl(clusterContext);
    const within: ControlPlaneContext = { ...clusterContext, control: this.control };
    new ClusterAccess(this, "access", within);
    for (const pool of cluster.pools) if (!isSystem(pool)) createNodePool(this, `pool-${pool.id}`, pool, within);
    new Pulls(this, "pulls", within, this.nodeIdentity);
    this.identities = new WorkloadIdentities(this, "identities", within);
    this.logs = new ControlPlaneLogs(this, "logs", within);
    this.metrics = cluster.metrics ? new ClusterMetrics(this, "metrics", within) : null;
    if (cluster.backup !== null) new ClusterBackup(this, "backup", within, this.controlPlane, cluster.backup);
  }

  private createControl(clusterContext: ClusterContext): Control {
    const { controlPlane, nodeIdentity: nodes } = this;
    const zone = apiZone(this, clusterContext);
    const secrets = secretsKey(this, clusterContext, controlPlane);
    const disks = diskEncryption(this, clusterContext, controlPlane);
    const [zoneId, diskEncryptionSetId] = [zone?.value ?? null, disks?.value ?? null];
    const rights = grantRights(this, clusterContext, { controlPlane, nodes, zoneId, diskEncryptionSetId });
    return createControlPlane(this, clusterContext, {
      controlPlane,
      nodes,
      zoneId,
      secretsKeyId: secrets?.value ?? null,
      diskEncryptionSetId,
      after: [...rights, ...[zone, secrets, disks].flatMap((each) => each?.ready ?? [])],
    });
  }
}
