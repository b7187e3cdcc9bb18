import { expect, it } from "vitest";
import { gkeAccess } from "../../../../constructs/google/gke/cluster-access";
import { cluster, location } from "./synth";

const read = (name: string): string => `state.${name}`;

it("uses the default credentials and the IP address of the control plane", () => {
  expect(gkeAccess(cluster(), location, read)).toEqual({
    api: "kubernetes",
    endpoint: "${state.cluster_endpoint}",
    ca: "${base64decode(state.cluster_certificate_authority)}",
    exec: { command: "gke-gcloud-auth-plugin", args: ["--use_application_default_credentials"] },
  });
});

it("uses the DNS endpoint of a cluster that has one, and its public certificate", () => {
  expect(gkeAccess(cluster({ dnsEndpoint: true }), location, read)).toMatchObject({ endpoint: "${state.cluster_dns_endpoint}", ca: null });
});

it("impersonates the service account of the location", () => {
  const impersonate = "berth@shop-prod.iam.gserviceaccount.com";
  expect(gkeAccess(cluster(), { ...location, impersonate }, read).exec.args).toEqual(["--impersonate_service_account", impersonate]);
});
