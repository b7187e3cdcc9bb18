/** Entries in places that no cloud of the tests builds for. */
import type { Located } from "../../../constructs/platform/things";
import { cluster, type ParsedCluster } from "../../../constructs/spec/schema/cluster";

export const gkeCluster = (key: string, name: string): Located<ParsedCluster> => ({
  parsed: cluster.parse({ orchestrator: "gke", location: "euw1" }),
  thing: { key, id: key, path: `clusters.${key}`, name, location: "euw1", labels: {}, deletionProtection: true },
  location: { cloud: "google", key: "euw1", region: "europe-west1", labels: {}, project: "shop-prod", impersonate: null },
});
