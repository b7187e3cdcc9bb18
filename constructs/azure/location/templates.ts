/** Templates that switch on what a subscription has once. Deploying one again changes nothing, and no removal of a deployment switches anything off. */

interface TemplateResource {
  readonly type: string;
  readonly apiVersion: string;
  readonly name: string;
  readonly properties: object;
}

const template = (resources: readonly TemplateResource[]) => ({
  $schema: "https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#",
  contentVersion: "1.0.0.0",
  resources,
});

/**
 * Registers features, which takes Azure some minutes after the deployment.
 * @param features `Microsoft.Compute/EncryptionAtHost`
 * @see https://learn.microsoft.com/azure/templates/microsoft.features/featureproviders/subscriptionfeatureregistrations
 */
export const featuresTemplate = (features: readonly string[]) =>
  template(
    features.map((name) => ({
      type: "Microsoft.Features/featureProviders/subscriptionFeatureRegistrations",
      apiVersion: "2021-07-01",
      name,
      properties: {},
    })),
  );

/**
 * The plan of Defender for Containers with its scans of registries. Other extensions of the plan stay as they are.
 * @see https://learn.microsoft.com/azure/templates/microsoft.security/pricings
 * @see https://learn.microsoft.com/azure/defender-for-cloud/agentless-vulnerability-assessment-azure
 */
export const defenderTemplate = () =>
  template([
    {
      type: "Microsoft.Security/pricings",
      apiVersion: "2024-01-01",
      name: "Containers",
      properties: { pricingTier: "Standard", extensions: [{ name: "ContainerRegistriesVulnerabilityAssessments", isEnabled: "True" }] },
    },
  ]);
