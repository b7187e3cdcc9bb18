/** The templates by which Azure's resource manager makes a key. */

/**
 * `wrap`: for services that follow its rotation. `encrypt`: for those that know one version of it, such as AKS, which has to write all
 * secrets anew after each change: it neither rotates nor ends by itself.
 */
export type KeyUse = "wrap" | "encrypt";

interface KeyKind {
  readonly keyOps: readonly string[];
  readonly rotation: object;
  /** What of the key others know. */
  readonly id: "keyUri" | "keyUriWithVersion";
}

export const KEY_NAME = "berth";

/** A year for each version, the next one two months before its end; services follow within hours. */
const yearly = {
  rotationPolicy: {
    attributes: { expiryTime: "P1Y" },
    lifetimeActions: [
      { trigger: { timeBeforeExpiry: "P2M" }, action: { type: "rotate" } },
      { trigger: { timeBeforeExpiry: "P1M" }, action: { type: "notify" } },
    ],
  },
};

const kinds: Readonly<Record<KeyUse, KeyKind>> = {
  wrap: { keyOps: ["wrapKey", "unwrapKey"], rotation: yearly, id: "keyUri" },
  encrypt: { keyOps: ["encrypt", "decrypt"], rotation: {}, id: "keyUriWithVersion" },
};

/**
 * @see https://learn.microsoft.com/azure/templates/microsoft.keyvault/vaults/keys
 * @see https://learn.microsoft.com/azure/key-vault/keys/how-to-configure-key-rotation
 */
export const keyTemplate = (use: KeyUse) => ({
  $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  contentVersion: "1.0.0.0",
  parameters: { vault: { type: "string" } },
  resources: [
    {
      type: "Microsoft.KeyVault/vaults/keys",
      apiVersion: "2023-07-01",
      name: `[format('{0}/${KEY_NAME}', parameters('vault'))]`,
      properties: {
        kty: "RSA",
        keySize: 3072,
        keyOps: kinds[use].keyOps,
        attributes: { enabled: true, exportable: false },
        ...kinds[use].rotation,
      },
    },
  ],
  outputs: {
    keyId: {
      type: "string",
      value: `[reference(resourceId('Microsoft.KeyVault/vaults/keys', parameters('vault'), '${KEY_NAME}'), '2023-07-01').${kinds[use].id}]`,
    },
  },
});
