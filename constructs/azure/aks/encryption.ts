/** The keys of a cluster: a pinned version of a key for its secrets, and a rotating key for the disks of nodes and volumes. */
import { DiskEncryptionSet } from "@cdktf/provider-azurerm/lib/disk-encryption-set";
import type { Construct } from "constructs";
import { vendorName } from "../../platform/naming/names";
import { DiskEncryption } from "../encryption/disks";
import { EncryptionKey } from "../encryption/key";
import { unitName } from "../names";
import { tagged } from "../tags";
import { type ClusterContext, type ClusterIdentity, guarded, partName, placeOf, type Ready } from "./cluster-context";

/**
 * Id of the key that secrets are encrypted with; null: Azure's own. AKS reaches its vault over the network, by the identity of the control
 * plane. @see https://learn.microsoft.com/azure/aks/use-kms-etcd-encryption
 */
export function secretsKey(scope: Construct, clusterContext: ClusterContext, controlPlane: ClusterIdentity): Ready<string> | null {
  const { cluster, placement, context } = clusterContext;
  const key = new EncryptionKey(scope, "secrets-key", {
    placement,
    encryption: cluster.encryption,
    name: partName(clusterContext, "secrets"),
    generation: cluster.generation,
    reach: "network",
    use: "encrypt",
    users: { cluster: controlPlane.principalId },
    deletionProtection: cluster.deletionProtection,
    context,
  });
  return key.keyId === null ? null : { value: key.keyId, ready: [] };
}

/** Id of the disk encryption set; null: Azure's own key. */
export function diskEncryption(scope: Construct, clusterContext: ClusterContext, controlPlane: ClusterIdentity): Ready<string> | null {
  const { cluster, placement, context } = clusterContext;
  if (cluster.encryption.kind === "key") return existingKey(scope, clusterContext, controlPlane, context.valueOf(cluster.encryption.key));
  const disks = new DiskEncryption(scope, "disks", {
    placement,
    encryption: cluster.encryption,
    name: unitName(cluster),
    generation: cluster.generation,
    deletionProtection: cluster.deletionProtection,
    context,
  });
  return disks.setId === null ? null : { value: disks.setId, ready: disks.ready };
}

/** Uses the control plane's identity, to which the key's owner has granted its use: a new identity would have no rights yet. */
function existingKey(
  scope: Construct,
  clusterContext: ClusterContext,
  controlPlane: ClusterIdentity,
  keyVaultKeyId: string,
): Ready<string> {
  const set = new DiskEncryptionSet(scope, "disks", {
    ...placeOf(clusterContext),
    name: vendorName("disk-encryption-set", partName(clusterContext, "disks")),
    keyVaultKeyId,
    encryptionType: "EncryptionAtRestWithCustomerKey",
    identity: { type: "UserAssigned", identityIds: [controlPlane.id] },
    ...guarded(clusterContext),
    ...tagged(clusterContext.placement.labels),
  });
  return { value: set.id, ready: [set] };
}
