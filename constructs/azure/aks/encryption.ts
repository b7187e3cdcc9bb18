/** The keys of a cluster: one version of one for its secrets, and one that rotates for disks of nodes and volumes. */
import { DiskEncryptionSet } from "@cdktf/provider-azurerm/lib/disk-encryption-set";
import type { Construct } from "constructs";
import { vendorName } from "../../platform/names";
import { DiskEncryption } from "../encryption/disks";
import { EncryptionKey } from "../encryption/key";
import { unitName } from "../names";
import { tagged } from "../own-tags";
import { type ClusterIdentity, guarded, partName, placeOf, type Ready, type Surroundings } from "./surroundings";

/**
 * Id of the key that secrets are encrypted with; null: Azure's own. AKS reaches its vault over the network, by the identity of the control
 * plane. @see https://learn.microsoft.com/azure/aks/use-kms-etcd-encryption
 */
export function secretsKey(scope: Construct, around: Surroundings, controlPlane: ClusterIdentity): Ready<string> | null {
  const { cluster, ground, context } = around;
  const key = new EncryptionKey(scope, "secrets-key", {
    ground,
    encryption: cluster.encryption,
    name: partName(around, "secrets"),
    reach: "network",
    use: "encrypt",
    users: { cluster: controlPlane.principalId },
    deletionProtection: cluster.deletionProtection,
    context,
  });
  return key.keyId === null ? null : { value: key.keyId, ready: [] };
}

/** Id of the disk encryption set; null: Azure's own key. */
export function diskEncryption(scope: Construct, around: Surroundings, controlPlane: ClusterIdentity): Ready<string> | null {
  const { cluster, ground, context } = around;
  if (cluster.encryption.kind === "key") return broughtKey(scope, around, controlPlane, context.valueOf(cluster.encryption.key));
  const disks = new DiskEncryption(scope, "disks", {
    ground,
    encryption: cluster.encryption,
    name: unitName(cluster),
    deletionProtection: cluster.deletionProtection,
    context,
  });
  return disks.setId === null ? null : { value: disks.setId, ready: disks.ready };
}

/** By the identity that its owner has let in: one that this deploy makes would come too late. */
function broughtKey(scope: Construct, around: Surroundings, controlPlane: ClusterIdentity, keyVaultKeyId: string): Ready<string> {
  const set = new DiskEncryptionSet(scope, "disks", {
    ...placeOf(around),
    name: vendorName("disk-encryption-set", partName(around, "disks")),
    keyVaultKeyId,
    encryptionType: "EncryptionAtRestWithCustomerKey",
    identity: { type: "UserAssigned", identityIds: [controlPlane.id] },
    ...guarded(around),
    ...tagged(around.ground.labels),
  });
  return { value: set.id, ready: [set] };
}
