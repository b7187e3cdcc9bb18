/** Entries in places that no cloud of the tests builds for. */

import { cluster, type ParsedCluster } from "../../../constructs/language/schema/cluster";
import type { ParsedEntry } from "../../../constructs/platform/resolve/entries";

export const gkeCluster = (key: string, name: string): ParsedEntry<ParsedCluster> => ({
  parsed: cluster.parse({ orchestrator: "gke", location: "euw1" }),
  meta: { key, id: key, path: `clusters.${key}`, name, location: "euw1", labels: {}, deletionProtection: true, generation: 1 },
  location: {
    cloud: "google",
    key: "euw1",
    region: "europe-west1",
    labels: {},
    project: "shop-prod",
    impersonate: null,
    services: "managed",
  },
});
