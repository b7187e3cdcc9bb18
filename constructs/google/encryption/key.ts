/** The key that encrypts a resource's data at rest: managed and rotated, existing, or none if Google's own key is used. */
import { DataGoogleProject } from "@cdktf/provider-google/lib/data-google-project";
import { KmsCryptoKey } from "@cdktf/provider-google/lib/kms-crypto-key";
import { KmsCryptoKeyIamMember } from "@cdktf/provider-google/lib/kms-crypto-key-iam-member";
import { KmsKeyRing } from "@cdktf/provider-google/lib/kms-key-ring";
import type { TerraformProvider } from "cdktf";
import { Construct } from "constructs";
import type { BuildContext } from "../../contracts/build";
import { lastingName, vendorName } from "../../platform/naming/names";
import type { GoogleLocation } from "../../platform/types/google/location";
import { type Encryption, hasOwnKey, type Labels } from "../../platform/types/shared/value";
import { labelled } from "../labels";
import { agentMember, type ServiceAgent } from "./service-agents";

export interface EncryptionKeyProps {
  /** A key must be in the same region as the data that it encrypts. */
  readonly location: Pick<GoogleLocation, "project" | "region">;
  readonly encryption: Encryption;
  /** The full name: `shop-prod-images-registry`. */
  readonly name: string;
  /** Of the unit: neither a key ring nor a key can be deleted, so a unit that is created again needs others. */
  readonly generation: number;
  /** Service agents that encrypt and decrypt with the key. */
  readonly agents: readonly ServiceAgent[];
  readonly deletionProtection: boolean;
  readonly context: Pick<BuildContext, "valueOf">;
  /** In addition to the provider's default labels. */
  readonly labels: Labels;
  /** For a key in another location than the unit's. */
  readonly provider?: TerraformProvider | undefined;
}

/** 90 days: the longest period that security scanners accept. */
const ROTATION = "7776000s";
/** 30 days, in which a destroyed key version can be restored. */
const DESTROYED_AFTER = "2592000s";
/** Allows a service agent to encrypt and decrypt with a key. */
export const USE_KEY = "roles/cloudkms.cryptoKeyEncrypterDecrypter";

export class EncryptionKey extends Construct {
  /** Id of the key. It depends on the grants to the agents. Null: Google's own key. */
  readonly keyId: string | null;
  /** Id of the key that is created, or stays from before. It depends on the grants to the agents. Null: there is none. */
  readonly ownKeyId: string | null;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: EncryptionKeyProps,
  ) {
    super(scope, id);
    const { encryption, context } = props;
    // The owner of an existing key grants its use.
    const created = hasOwnKey(encryption) ? this.grant(this.createKey()) : null;
    if (encryption.kind === "key") this.keyId = context.valueOf(encryption.key);
    else this.keyId = encryption.kind === "customer" ? created : null;
    this.ownKeyId = created;
  }

  private createKey(): KmsCryptoKey {
    const { location, deletionProtection, labels, provider } = this.props;
    const name = vendorName("kms-key", lastingName(this.props.name, this.props.generation));
    const providerArgument = provider === undefined ? {} : { provider };
    const ring = new KmsKeyRing(this, "ring", {
      name,
      location: location.region,
      project: location.project,
      ...providerArgument,
    });
    return new KmsCryptoKey(this, "Default", {
      name,
      keyRing: ring.id,
      purpose: "ENCRYPT_DECRYPT",
      rotationPeriod: ROTATION,
      destroyScheduledDuration: DESTROYED_AFTER,
      ...labelled(labels),
      ...(deletionProtection && { lifecycle: { preventDestroy: true } }),
      ...providerArgument,
    });
  }

  /** @returns the key's id as an attribute of the last grant, so that resources that use it depend on all grants */
  private grant(key: KmsCryptoKey): string {
    const { agents, location, provider } = this.props;
    if (agents.length === 0) return key.id;
    const providerArgument = provider === undefined ? {} : { provider };
    const project = new DataGoogleProject(this, "project", { projectId: location.project, ...providerArgument });
    const grants: KmsCryptoKeyIamMember[] = [];
    for (const agent of agents)
      grants.push(
        new KmsCryptoKeyIamMember(this, `use-by-${agent}`, {
          cryptoKeyId: grants.at(-1)?.cryptoKeyId ?? key.id,
          role: USE_KEY,
          member: agentMember(agent, project.number),
          ...providerArgument,
        }),
      );
    return `\${${grants.at(-1)?.fqn}.crypto_key_id}`;
  }
}
