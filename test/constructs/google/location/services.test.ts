import { describe, expect, it } from "vitest";
import { buildLocation } from "../../../../constructs/google/location/build";
import type { GoogleLocationSettings } from "../../../../constructs/platform/types/google/location";
import { unitInputOf } from "../../../support/google-inputs";
import { commandsOf, needsOf, platformOf } from "../../../support/platform-of";
import { blocksOf, synthUnit } from "../../../support/stack";

const spec = (rest: string, location = ""): string => `apiVersion: berth/v1
name: shop
locations:
  euw1: { cloud: google, region: europe-west1, project: shop-prod${location} }
${rest}`;
const smallest = "registries: { images: { repositories: [api] } }\n";

const settingsOf = (text: string): readonly unknown[] => platformOf(text).locationSettings;

describe("a location on Google Cloud", () => {
  it("enables the APIs of the smallest registry, and has its service agent made before its key is shared with it", () => {
    const text = spec(smallest);
    expect(settingsOf(text)).toEqual([
      {
        cloud: "google",
        location: "euw1",
        apis: ["artifactregistry", "cloudkms", "cloudresourcemanager", "containerscanning"].map((api) => `${api}.googleapis.com`),
        agentRepository: "shop-euw1-service-agent",
      },
    ]);
    expect(needsOf(platformOf(text))).toEqual({ "location-euw1": [], "registry-images": ["location-euw1"] });
  });

  it("enables no more than its units need", () => {
    const text = spec("registries: { images: { repositories: [api], encryption: provider, scan: false } }\n");
    expect(settingsOf(text)).toMatchObject([{ apis: ["artifactregistry.googleapis.com"], agentRepository: null }]);
  });

  it("is deployed before every unit in it", () => {
    const text = spec(`networks: { main: {} }
clusters: { apps: { orchestrator: gke, network: main } }
hypervisors: { lab: { hypervisor: kvm, network: main } }
`);
    for (const [stack, needs] of Object.entries(needsOf(platformOf(text))))
      if (stack !== "location-euw1") expect([stack, needs]).toEqual([stack, expect.arrayContaining(["location-euw1"])]);
  });

  it("has what a replica of another location's registry needs", () => {
    const { locationSettings, units } = platformOf(`apiVersion: berth/v1
name: shop
locations:
  euw1: { cloud: google, region: europe-west1, project: shop-prod }
  euw4: { cloud: google, region: europe-west4, project: shop-west }
registries: { images: { location: euw1, repositories: [api], replicas: [euw4] } }
`);
    expect(locationSettings).toMatchObject([{ location: "euw1" }, { location: "euw4", agentRepository: "shop-euw4-service-agent" }]);
    expect(units.find(({ stack }) => stack === "registry-images")?.needs).toEqual(["location-euw1", "location-euw4"]);
  });

  it("prints what the provider itself needs, and an agent that only a command is known to create", () => {
    expect(commandsOf(platformOf(spec(smallest)))).toEqual([
      "gcloud services enable cloudresourcemanager.googleapis.com serviceusage.googleapis.com --project=shop-prod",
    ]);
    const text = spec("clusters: { apps: { orchestrator: gke, backup: {} } }\n", ", impersonate: berth@shop-prod.iam.gserviceaccount.com");
    expect(commandsOf(platformOf(text))).toEqual([
      "gcloud services enable cloudresourcemanager.googleapis.com gkebackup.googleapis.com iamcredentials.googleapis.com serviceusage.googleapis.com --project=shop-prod",
      "gcloud beta services identity create --service=gkebackup.googleapis.com --project=shop-prod",
    ]);
  });

  it("leaves everything to others with services: external, and prints all of it", () => {
    const platform = platformOf(spec(smallest, ", services: external"));
    expect(needsOf(platform)).toEqual({ "registry-images": [] });
    expect(commandsOf(platform)).toEqual([
      "gcloud services enable artifactregistry.googleapis.com cloudkms.googleapis.com cloudresourcemanager.googleapis.com containerscanning.googleapis.com serviceusage.googleapis.com --project=shop-prod",
      "gcloud beta services identity create --service=artifactregistry.googleapis.com --project=shop-prod",
    ]);
  });

  it("has no stack and prints nothing while nothing is in it", () => {
    const platform = platformOf(spec(""));
    expect([platform.units, commandsOf(platform)]).toEqual([[], []]);
  });
});

describe("stack location-x on Google Cloud", () => {
  const settings: GoogleLocationSettings = {
    cloud: "google",
    location: "euw1",
    apis: ["artifactregistry.googleapis.com", "cloudkms.googleapis.com"],
    agentRepository: "shop-prod-euw1-service-agent",
  };
  const { resource } = synthUnit(buildLocation, unitInputOf("location", "location-euw1", settings));

  it("never disables an API", () => {
    const services = Object.values(blocksOf(resource, "google_project_service"));
    expect(services).toHaveLength(2);
    for (const service of services) expect(service).toMatchObject({ project: "shop-prod", disable_on_destroy: false });
  });

  it("makes the agent by an empty repository that needs no agent itself, after its API is on", () => {
    const [repository] = Object.values(blocksOf(resource, "google_artifact_registry_repository"));
    expect(repository).toMatchObject({
      repository_id: "shop-prod-euw1-service-agent",
      depends_on: expect.arrayContaining(["google_project_service.location_apis_artifactregistry"]),
    });
    expect(repository).not.toHaveProperty("kms_key_name");
  });
});
