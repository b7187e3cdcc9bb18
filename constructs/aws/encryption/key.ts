/** The key of a thing as its spec wants it: made for it and rotated, brought along, or the vendor's own. */
import { KmsAlias } from "@cdktf/provider-aws/lib/kms-alias";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { Construct } from "constructs";
import type { BuildContext } from "../../contracts/build";
import { vendorName } from "../../platform/naming/names";
import type { Encryption, Labels } from "../../platform/types/shared/value";
import { tagged } from "../tags";
import { type KeyLocation, type KeyUser, keyPolicy } from "./key-policy";

/** Days between a key's removal and its end: the longest that there are. */
const DELETION_WINDOW_DAYS = 30;

export interface EncryptionKeyProps {
  readonly location: KeyLocation;
  readonly encryption: Encryption;
  /** The whole name, which the key's alias carries: `shop-prod-images-registry`. */
  readonly name: string;
  readonly description: string;
  /** Who uses it beside those to whom IAM gives the right. A key that is brought along must let these use it already. */
  readonly users?: readonly KeyUser[];
  readonly deletionProtection: boolean;
  readonly context: Pick<BuildContext, "valueOf">;
  /** Beside those of the provider. */
  readonly tags?: Labels;
}

export class EncryptionKey extends Construct {
  /** Null: the vendor's own key. */
  readonly arn: string | null;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: EncryptionKeyProps,
  ) {
    super(scope, id);
    this.arn = this.arnOf(props.encryption);
  }

  private arnOf(encryption: Encryption): string | null {
    switch (encryption.kind) {
      case "provider":
        return null;
      case "key":
        return this.props.context.valueOf(encryption.key);
      case "customer":
        return this.createKey().arn;
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
