/** What Google Cloud brings to a drawn spec. */
import fc from "fast-check";
import { gkeCluster } from "./google-gke";
import { googleNetwork } from "./google-network";
import { googleHosts, googleRegistry } from "./google-units";
import { entry, labels, type Written } from "./values";
import type { CloudArbitraries } from "./world";

const location = (account: string): fc.Arbitrary<Written> =>
  entry(
    { project: fc.constant(account) },
    {
      labels,
      impersonate: fc.constant(`berth@${account}.iam.gserviceaccount.com`),
      encryption: fc.constantFrom("customer", "provider"),
      state: fc.constant({ type: "gcs", bucket: "location-state" }),
      services: fc.constantFrom("managed", "external"),
    },
  );

export const google: CloudArbitraries = {
  regions: ["us-central1", "europe-west4", "asia-southeast1", "europe-west3"],
  usualAccount: "shop-prod",
  account: fc.stringMatching(/^[a-z]{6,12}$/),
  location,
  network: googleNetwork,
  registry: googleRegistry,
  clusters: [gkeCluster],
  hypervisors: [googleHosts],
};
