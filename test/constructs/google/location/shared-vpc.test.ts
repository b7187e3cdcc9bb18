import { describe, expect, it } from "vitest";
import { commandsOf, platformOf } from "../../../support/platform-of";

const number = '$(gcloud projects describe shop-prod --format="value(projectNumber)")';
const use = (member: string): string =>
  `gcloud compute networks subnets add-iam-policy-binding nodes --region=europe-west1 --project=net-host --role=roles/compute.networkUser --member="serviceAccount:${member}"`;
const ofHost = (commands: readonly string[]): string[] => commands.filter((command) => command.includes("net-host"));

const spec = (units: string, { host = "net-host", location = "" } = {}): string => `apiVersion: berth/v1
name: shop
locations:
  euw1: { cloud: google, region: europe-west1, project: shop-prod${location} }
networks:
  shared:
    egress: routed
    existing: { id: projects/${host}/global/networks/shared, subnet: projects/${host}/regions/europe-west1/subnetworks/nodes, podRange: pods, serviceRange: services }
${units}
`;
const cluster = "clusters: { apps: { orchestrator: gke, network: shared } }";
const hosts = "hypervisors: { lab: { hypervisor: kvm, network: shared } }";

describe("a Shared VPC", () => {
  it("gives the agents of Google's APIs and of GKE the rights that clusters need in its host project", () => {
    expect(ofHost(commandsOf(platformOf(spec(cluster))))).toEqual([
      "gcloud compute shared-vpc associated-projects add shop-prod --host-project=net-host",
      use(`${number}@cloudservices.gserviceaccount.com`),
      "gcloud services enable container.googleapis.com --project=net-host",
      use(`service-${number}@container-engine-robot.iam.gserviceaccount.com`),
      `gcloud projects add-iam-policy-binding net-host --role=roles/container.hostServiceAgentUser --member="serviceAccount:service-${number}@container-engine-robot.iam.gserviceaccount.com"`,
    ]);
  });

  it("gives hosts no rights of GKE, and whoever applies the use of the subnet", () => {
    const location = ", impersonate: berth@shop-prod.iam.gserviceaccount.com";
    expect(ofHost(commandsOf(platformOf(spec(hosts, { location }))))).toEqual([
      "gcloud compute shared-vpc associated-projects add shop-prod --host-project=net-host",
      use(`${number}@cloudservices.gserviceaccount.com`),
      use("berth@shop-prod.iam.gserviceaccount.com"),
    ]);
  });

  it("is named once for all units in it, and is none in the project of the location", () => {
    expect(ofHost(commandsOf(platformOf(spec(`${cluster}\n${hosts}`))))).toHaveLength(5);
    expect(commandsOf(platformOf(spec(cluster, { host: "shop-prod" }))).filter((each) => each.includes("shared-vpc"))).toEqual([]);
    expect(commandsOf(platformOf(spec(""))).filter((each) => each.includes("shared-vpc"))).toEqual([]);
  });
});
