import { describe, expect, it } from "vitest";
import { buildLocation } from "../../../../constructs/azure/location/build";
import type { AzureLocationSettings } from "../../../../constructs/platform/types/azure/location";
import { azureLocation, unitInputOf } from "../../../support/azure-inputs";
import { commandsOf, needsOf, platformOf } from "../../../support/platform-of";
import { blocksOf, synthUnit } from "../../../support/stack";

const SUBSCRIPTION = "00000000-0000-0000-0000-000000000001";

const spec = (rest: string, location = ""): string => `apiVersion: berth/v1
name: shop
locations:
  sea: { cloud: azure, region: southeastasia, subscription: ${SUBSCRIPTION}${location} }
${rest}`;
const cluster = (more = "") => `clusters: { apps: { orchestrator: aks, pools: { general: { count: 3 } }${more} } }\n`;
const host = "--namespace Microsoft.Compute --name EncryptionAtHost";

describe("a location on Azure", () => {
  it("registers the feature that encryption on hosts needs, before clusters and hosts", () => {
    for (const [text, unit] of [
      [spec(cluster()), "cluster-apps"],
      [spec("hypervisors: { lab: { hypervisor: kvm } }\n"), "hosts-lab"],
    ] as const) {
      const platform = platformOf(text);
      expect(platform.locationSettings).toMatchObject([{ location: "sea", features: ["Microsoft.Compute/EncryptionAtHost"] }]);
      expect(needsOf(platform)[unit]).toContain("location-sea");
    }
  });

  it("needs no feature with hostEncryption: false, or without machines", () => {
    expect(platformOf(spec(cluster(", aks: { hostEncryption: false }"))).locationSettings).toEqual([]);
    expect(platformOf(spec("networks: { main: {} }\n")).locationSettings).toEqual([]);
  });

  it("prints how to wait for the feature, which Azure registers after the deployment", () => {
    expect(commandsOf(platformOf(spec(cluster())))).toEqual([
      `az feature show ${host} --subscription ${SUBSCRIPTION} --query properties.state`,
      `az provider register --namespace Microsoft.Compute --subscription ${SUBSCRIPTION}`,
    ]);
    expect(commandsOf(platformOf(spec("networks: { main: {} }\n")))).toEqual([]);
  });

  it("leaves everything to others with services: external, and prints all of it", () => {
    const platform = platformOf(spec(cluster(), ", services: external"));
    expect(platform.locationSettings).toEqual([]);
    const commands = commandsOf(platform);
    expect(commands).toContain(`az provider register --namespace Microsoft.Monitor --wait --subscription ${SUBSCRIPTION}`);
    expect(commands).toContain(`az feature register ${host} --subscription ${SUBSCRIPTION}`);
    expect(commands.join("\n")).not.toContain("Microsoft.Authorization");
  });

  it("takes the subscription's plan of Defender from one location, also where services are external", () => {
    const platform = platformOf(spec("networks: { main: {} }\n", ", services: external, defender: true"));
    expect(platform.locationSettings).toMatchObject([{ location: "sea", features: [], defender: true }]);
  });
});

describe("stack location-x on Azure", () => {
  const settings: AzureLocationSettings = {
    cloud: "azure",
    location: "sea",
    name: "shop-prod-sea-location",
    features: ["Microsoft.Compute/EncryptionAtHost"],
    defender: true,
  };
  const location = azureLocation({ defender: true });
  const { resource, provider } = synthUnit(buildLocation, unitInputOf("location", "location-sea", settings, location));
  const deployments = Object.values(blocksOf(resource, "azurerm_subscription_template_deployment"));
  const resources = deployments.flatMap(
    ({ template_content }) => (JSON.parse(String(template_content)) as { resources: object[] }).resources,
  );

  it("contains only deployments that register a feature and enable the plan with its scans of registries", () => {
    expect(Object.keys(resource)).toEqual(["azurerm_subscription_template_deployment"]);
    expect(resources).toMatchObject([
      { type: "Microsoft.Features/featureProviders/subscriptionFeatureRegistrations", name: "Microsoft.Compute/EncryptionAtHost" },
      {
        type: "Microsoft.Security/pricings",
        name: "Containers",
        properties: { pricingTier: "Standard", extensions: [{ name: "ContainerRegistriesVulnerabilityAssessments", isEnabled: "True" }] },
      },
    ]);
  });

  it("switches nothing off when it is destroyed: a deployment goes without what it deployed", () => {
    expect(provider["azurerm"]?.[0]?.["features"]).toMatchObject([
      { template_deployment: [{ delete_nested_items_during_deletion: false }] },
    ]);
  });

  it("registers the resource provider of the plan, which other stacks do not need", () => {
    expect(provider["azurerm"]?.[0]?.["resource_providers_to_register"]).toContain("Microsoft.Security");
    const other = synthUnit(buildLocation, unitInputOf("location", "location-sea", { ...settings, defender: false }));
    expect(other.provider["azurerm"]?.[0]?.["resource_providers_to_register"]).not.toContain("Microsoft.Security");
  });
});
