/** The key that encrypts a thing's data at rest: made and rotated, brought by id, or none where the vendor's own is wanted. */
import { DataGoogleProject } from "@cdktf/provider-google/lib/data-google-project";
import { KmsCryptoKey } from "@cdktf/provider-google/lib/kms-crypto-key";
import { KmsCryptoKeyIamMember } from "@cdktf/provider-google/lib/kms-crypto-key-iam-member";
import { KmsKeyRing } from "@cdktf/provider-google/lib/kms-key-ring";
import type { TerraformProvider } from "cdktf";
import { Construct } from "constructs";
import type { BuildContext } from "../../contracts/build";
import { vendorName } from "../../platform/naming/names";
import type { GoogleLocation } from "../../platform/types/google/location";
import type { Encryption, Labels } from "../../platform/types/shared/value";
import { labelled } from "../labels";
import { agentMember, type ServiceAgent } from "./service-agents";

export interface EncryptionKeyProps {
  /** Keys lie in the region of what they encrypt. */
  readonly location: Pick<GoogleLocation, "project" | "region">;
  readonly encryption: Encryption;
  /** The whole name: `shop-prod-images-registry`. */
  readonly name: string;
  /** Those that encrypt and decrypt with it. */
  readonly agents: readonly ServiceAgent[];
  readonly deletionProtection: boolean;
  readonly context: Pick<BuildContext, "valueOf">;
  /** Beside those of the provider. */
  readonly labels: Labels;
  /** Of another location than the unit's. */
  readonly provider?: TerraformProvider | undefined;
}

/** 90 days: the longest that scanners let pass. */
const ROTATION = "7776000s";
/** Within these 30 days a destroyed version can be brought back. */
const DESTROYED_AFTER = "2592000s";
/** What lets a service agent encrypt and decrypt with a key. */
export const USE_KEY = "roles/cloudkms.cryptoKeyEncrypterDecrypter";

export class EncryptionKey extends Construct {
  /** Id of the key, usable by the agents once it is known; null: the vendor's own. */
  readonly keyId: string | null;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: EncryptionKeyProps,
  ) {
    super(scope, id);
    const { encryption, context } = props;
    // Whoever brings a key says who may use it.
    if (encryption.kind === "key") this.keyId = context.valueOf(encryption.key);
    else this.keyId = encryption.kind === "customer" ? this.grant(this.createKey()) : null;
  }

  private createKey(): KmsCryptoKey {
    const { location, name, deletionProtection, labels, provider } = this.props;
    const of = provider === undefined ? {} : { provider };
    const ring = new KmsKeyRing(this, "ring", {
      name: vendorName("kms-key", name),
      location: location.region,
      project: location.project,
      ...of,
    });
    return new KmsCryptoKey(this, "Default", {
      name: vendorName("kms-key", name),
      keyRing: ring.id,
      purpose: "ENCRYPT_DECRYPT",
      rotationPeriod: ROTATION,
      destroyScheduledDuration: DESTROYED_AFTER,
      ...labelled(labels),
      ...(deletionProtection && { lifecycle: { preventDestroy: true } }),
      ...of,
    });
  }

  /** The id as the last grant tells it: whoever uses it comes after all grants. */
  private grant(key: KmsCryptoKey): string {
    const { agents, location, provider } = this.props;
    if (agents.length === 0) return key.id;
    const of = provider === undefined ? {} : { provider };
    const project = new DataGoogleProject(this, "project", { projectId: location.project, ...of });
    const grants: KmsCryptoKeyIamMember[] = [];
    for (const agent of agents)
      grants.push(
        new KmsCryptoKeyIamMember(this, `use-by-${agent}`, {
          cryptoKeyId: grants.at(-1)?.cryptoKeyId ?? key.id,
          role: USE_KEY,
          member: agentMember(agent, project.number),
          ...of,
        }),
      );
    return `\${${grants.at(-1)?.fqn}.crypto_key_id}`;
  }
}
