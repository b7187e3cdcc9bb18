/** What disks of machines are encrypted with: a disk encryption set, which follows the rotation of the key; null for the key of Azure. */
import { DiskEncryptionSet } from "@cdktf/provider-azurerm/lib/disk-encryption-set";
import type { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { BuildContext } from "../../contracts/build";
import { vendorName } from "../../platform/naming/names";
import { type Encryption, hasOwnKey } from "../../platform/types/shared/value";
import { grant } from "../iam/grant";
import type { ResourceGroupPlacement } from "../resource-group/resource-group";
import { tagged } from "../tags";
import { EncryptionKey, USE_KEY } from "./key";

export interface DiskEncryptionProps {
  readonly placement: ResourceGroupPlacement;
  readonly encryption: Encryption;
  /** The whole name: `shop-prod-lab-hosts`. */
  readonly name: string;
  /** Of the unit. */
  readonly generation: number;
  readonly deletionProtection: boolean;
  readonly context: Pick<BuildContext, "valueOf">;
}

export class DiskEncryption extends Construct {
  /** Id of the disk encryption set; null: the vendor's own key. */
  readonly setId: string | null = null;
  readonly vaultId: string | null = null;
  /** The principal to which the owners of an existing key must grant its use; null without a disk encryption set. */
  readonly principalId: string | null = null;
  /** Resources that must exist before a disk is encrypted with the set. */
  readonly ready: readonly ITerraformDependable[] = [];

  constructor(scope: Construct, id: string, props: DiskEncryptionProps) {
    super(scope, id);
    if (props.encryption.kind === "provider" && !hasOwnKey(props.encryption)) return;
    const key = new EncryptionKey(this, "key", { ...props, reach: "trusted-services", users: {} });
    const keyId = key.keyId ?? key.ownKeyId;
    if (keyId === null) return;
    const set = this.createSet(props, keyId);
    // A set that stays from before is for the disks that use it, and for no new one.
    if (props.encryption.kind !== "provider") this.setId = set.id;
    this.principalId = set.identity.principalId;
    this.vaultId = key.vaultId;
    this.ready = key.vaultId === null ? [set] : [set, this.grantKeyUse(key.vaultId)];
  }

  /** By an identity of its own, the only kind that a vault lets through its firewall. */
  private createSet({ placement, name, deletionProtection }: DiskEncryptionProps, keyId: string): DiskEncryptionSet {
    return new DiskEncryptionSet(this, "Default", {
      name: vendorName("disk-encryption-set", `${name}-disks`),
      location: placement.region,
      resourceGroupName: placement.resourceGroup,
      keyVaultKeyId: keyId,
      autoKeyRotationEnabled: true,
      encryptionType: "EncryptionAtRestWithCustomerKey",
      identity: { type: "SystemAssigned" },
      ...(deletionProtection && { lifecycle: { preventDestroy: true } }),
      ...tagged(placement.labels),
    });
  }

  private grantKeyUse(vaultId: string): RoleAssignment {
    return grant(this, "use", { role: USE_KEY, on: vaultId, principalId: this.principalId ?? "", principalType: "ServicePrincipal" });
  }
}
