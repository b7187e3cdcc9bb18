/** The key of a resource by its spec: created and rotated, existing, or AWS's default key. */
import { KmsAlias } from "@cdktf/provider-aws/lib/kms-alias";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { Construct } from "constructs";
import type { BuildContext } from "../../contracts/build";
import { vendorName } from "../../platform/naming/names";
import { type Encryption, hasOwnKey, type Labels } from "../../platform/types/shared/value";
import { tagged } from "../tags";
import { type KeyLocation, type KeyUser, keyPolicy } from "./key-policy";

/** Days until a removed key is deleted: the maximum of KMS. */
const DELETION_WINDOW_DAYS = 30;

export interface EncryptionKeyProps {
  readonly location: KeyLocation;
  readonly encryption: Encryption;
  /** The whole name, which is part of the key's alias: `shop-prod-images-registry`. */
  readonly name: string;
  readonly description: string;
  /** Who may use the key in addition to principals with IAM permissions. The policy of an existing key must already allow them. */
  readonly users?: readonly KeyUser[];
  readonly deletionProtection: boolean;
  readonly context: Pick<BuildContext, "valueOf">;
  /** In addition to the provider's default tags. */
  readonly tags?: Labels;
}

export class EncryptionKey extends Construct {
  /** Null: AWS's default key. */
  readonly arn: string | null;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: EncryptionKeyProps,
  ) {
    super(scope, id);
    const created = hasOwnKey(props.encryption) ? this.createKey().arn : null;
    this.arn = this.arnOf(props.encryption, created);
  }

  private arnOf(encryption: Encryption, created: string | null): string | null {
    switch (encryption.kind) {
      case "provider":
        return null;
      case "key":
        return this.props.context.valueOf(encryption.key);
      case "customer":
        return created;
    }
  }

  private createKey(): KmsKey {
    const { location, name, description, users = [], deletionProtection, tags = {} } = this.props;
    const key = new KmsKey(this, "Default", {
      description,
      enableKeyRotation: true,
      deletionWindowInDays: DELETION_WINDOW_DAYS,
      policy: keyPolicy(location, users),
      ...(deletionProtection && { lifecycle: { preventDestroy: true } }),
      ...tagged(tags),
    });
    new KmsAlias(this, "alias", { name: `alias/${vendorName("kms-alias", name)}`, targetKeyId: key.keyId });
    return key;
  }
}
