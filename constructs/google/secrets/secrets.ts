/** A set of secrets in Secret Manager, without versions, stored only in the unit's region and encrypted with their own key. */
import { SecretManagerSecret } from "@cdktf/provider-google/lib/secret-manager-secret";
import { SecretManagerSecretIamMember } from "@cdktf/provider-google/lib/secret-manager-secret-iam-member";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { BuildContext } from "../../contracts/build";
import type { SecretContainers } from "../../contracts/secrets";
import { ownLabels } from "../../platform/naming/labels";
import type { GoogleLocation } from "../../platform/types/google/location";
import type { SecretManagerSecrets } from "../../platform/types/google/secrets";
import type { SecretGrant } from "../../platform/types/shared/secrets";
import type { Labels } from "../../platform/types/shared/value";
import { EncryptionKey } from "../encryption/key";
import { labelled } from "../labels";
import { secretRoles } from "./rights";

export interface GoogleSecretsProps {
  readonly secrets: SecretManagerSecrets;
  readonly location: GoogleLocation;
  readonly context: Pick<BuildContext, "valueOf">;
}

/** 30 days in which a destroyed version can be restored. */
const DESTROY_VERSIONS_AFTER = "2592000s";

export class GoogleSecrets extends Construct implements SecretContainers {
  private readonly containers: ReadonlyMap<string, SecretManagerSecret>;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: GoogleSecretsProps,
  ) {
    super(scope, id);
    const { secrets, location, context } = props;
    const labels = ownLabels(secrets.labels, location);
    const { keyId } = new EncryptionKey(this, "key", {
      location,
      encryption: secrets.encryption,
      name: `${secrets.name}-secrets`,
      generation: secrets.generation,
      agents: ["secret-manager"],
      deletionProtection: secrets.deletionProtection,
      context,
      labels,
    });
    const parent = new Construct(this, "secrets");
    const secretsByName = Object.entries(secrets.secrets).map(([short, secretId]) => {
      return [short, this.createSecret(parent, short, secretId, keyId, labels)] as const;
    });
    this.containers = new Map(secretsByName);
  }

  private createSecret(scope: Construct, short: string, secretId: string, keyId: string | null, labels: Labels): SecretManagerSecret {
    const { secrets, location } = this.props;
    const encryption = keyId === null ? {} : { customerManagedEncryption: { kmsKeyName: keyId } };
    return new SecretManagerSecret(scope, short, {
      secretId,
      project: location.project,
      replication: { userManaged: { replicas: [{ location: location.region, ...encryption }] } },
      versionDestroyTtl: DESTROY_VERSIONS_AFTER,
      deletionProtection: secrets.deletionProtection,
      ...labelled(labels),
      ...(secrets.deletionProtection && { lifecycle: { preventDestroy: true } }),
    });
  }

  /** @throws Error if the set does not contain the secret */
  private container(name: string): SecretManagerSecret {
    const found = this.containers.get(name);
    if (found === undefined) throw new Error(`the set does not contain secret ${name}`);
    return found;
  }

  referenceOf(name: string): string {
    return this.container(name).id;
  }

  grant(scope: Construct, id: string, member: string, grants: readonly SecretGrant[]): ITerraformDependable[] {
    const parent = new Construct(scope, id);
    return grants.map(({ name, right }) => {
      const { project, secretId } = this.container(name);
      return new SecretManagerSecretIamMember(parent, `${name}-${right}`, { project, secretId, role: secretRoles[right], member });
    });
  }
}
