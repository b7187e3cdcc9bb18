/** The template by which Azure's resource manager makes a key that rotates by itself. */

export const KEY_NAME = "berth";

/**
 * A year for each version, the next one two months before its end; services follow within hours.
 * @see https://learn.microsoft.com/azure/templates/microsoft.keyvault/vaults/keys
 * @see https://learn.microsoft.com/azure/key-vault/keys/how-to-configure-key-rotation
 */
export const keyTemplate = {
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
        keyOps: ["wrapKey", "unwrapKey"],
        attributes: { enabled: true, exportable: false },
        rotationPolicy: {
          attributes: { expiryTime: "P1Y" },
          lifetimeActions: [
            { trigger: { timeBeforeExpiry: "P2M" }, action: { type: "rotate" } },
            { trigger: { timeBeforeExpiry: "P1M" }, action: { type: "notify" } },
          ],
        },
      },
    },
  ],
  outputs: {
    keyId: {
      type: "string",
      value: `[reference(resourceId('Microsoft.KeyVault/vaults/keys', parameters('vault'), '${KEY_NAME}'), '2023-07-01').keyUri]`,
    },
  },
} as const;
