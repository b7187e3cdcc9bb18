import { expect, it } from "vitest";
import { clusterOutputs, mockOutputs } from "../../../../constructs/google/gke/outputs";
import { cluster } from "./synth";

it("has a mock of the right form for every output", () => {
  const identities = [{ namespace: "billing", serviceAccount: "worker", grants: [] }];
  const mocks = mockOutputs(cluster({ identities }));
  expect(Object.keys(mocks)).toEqual(Object.keys(clusterOutputs));
  expect(mocks).toMatchObject({
    cluster_endpoint: expect.stringMatching(/^https:\/\//),
    cluster_dns_endpoint: expect.stringMatching(/^https:\/\//),
    node_service_account: expect.stringMatching(/@.*\.gserviceaccount\.com$/),
    identity_service_accounts: { "billing/worker": expect.stringMatching(/@.*\.gserviceaccount\.com$/) },
  });
});
