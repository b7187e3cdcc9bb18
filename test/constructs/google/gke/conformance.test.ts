import { expect, it } from "vitest";
import { managedAddons } from "../../../../constructs/google/gke/managed-addons";
import { resolveAddons } from "../../../../constructs/google/gke/resolving/addons";
import type { GkeCluster } from "../../../../constructs/platform/types/google/cluster";
import { checkStack } from "../../../conformance/check-stack";
import { describeFinding } from "../../../conformance/finding";
import type { JsonObject } from "../../../conformance/json";
import { gpuPool, pool } from "./pool";
import { reported } from "./problems";
import { autopilot, cluster, synthesize } from "./synth";

const key = "projects/keys/locations/europe-west1/keyRings/r/cryptoKeys/k";
const logs = (to: string) => ({ logs: { retentionDays: 30, to } });
const open = {
  endpoint: "public",
  from: ["203.0.113.0/24"],
  admins: ["group:a@example.org"],
  editors: ["user:b@example.org"],
  viewers: [],
} as const;
const switchable = Object.keys(managedAddons).filter((name) => managedAddons[name]?.inPools !== "always");
const everyAddon = resolveAddons("pools", Object.fromEntries(switchable.map((name) => [name, true])), reported().report);
const grants = [
  ["roles/run.viewer", "projects/shop-prod"],
  ["roles/storage.objectViewer", "projects/_/buckets/shop"],
  ["roles/secretmanager.secretAccessor", "projects/shop-prod/secrets/db"],
  ["roles/pubsub.publisher", "projects/shop-prod/topics/orders"],
  ["roles/pubsub.subscriber", "projects/shop-prod/subscriptions/orders"],
  ["roles/bigquery.dataViewer", "projects/shop-prod/datasets/sales"],
  ["roles/cloudkms.cryptoKeyDecrypter", key],
  ["roles/artifactregistry.reader", "projects/shop-prod/locations/europe-west1/repositories/images"],
  ["roles/cloudtasks.enqueuer", "projects/shop-prod/locations/europe-west1/queues/mails"],
  ["roles/iam.serviceAccountTokenCreator", "projects/shop-prod/serviceAccounts/other@shop-prod.iam.gserviceaccount.com"],
  ["roles/spanner.databaseReader", "projects/shop-prod/instances/main/databases/orders"],
].map(([role = "", on = ""]) => ({ role, on }));

const variants: Readonly<Record<string, GkeCluster>> = {
  "with defaults": cluster(),
  "with a public endpoint": cluster({ access: open, dnsEndpoint: true }),
  "with Autopilot": autopilot({ addons: resolveAddons("automatic", {}, reported().report), backup: { every: "week", keepDays: 90 } }),
  "with all kinds of pools": cluster({
    pools: [pool(), gpuPool({ spot: true, count: { min: 0, max: 4 } }), pool({ key: "win", os: "windows" })],
  }),
  "with confidential nodes": cluster({ confidentialNodes: true, imageStreaming: false }),
  "with every add-on": cluster({ addons: everyAddon }),
  "with backups": cluster({ backup: { every: "hour", keepDays: 15 } }),
  "with an existing key": cluster({ encryption: { kind: "key", key } }),
  "with Google's keys and without protection": cluster({ encryption: { kind: "provider" }, deletionProtection: false, metrics: false }),
  "with maintenance windows": cluster({
    maintenance: { days: ["sunday"], start: "03:00", hours: 12, exclude: [{ from: "2026-12-15", to: "2027-01-05", scope: "all" }] },
    minorHeld: { from: "2026-02-11", to: "2027-04-11" },
  }),
  "with identities": cluster({ identities: [{ namespace: "billing", serviceAccount: "worker", grants }] }),
  "with logs in a bucket": cluster(logs("projects/_/buckets/central")),
  "with logs in a topic": cluster(logs("projects/central/topics/logs")),
  "with logs in a dataset": cluster(logs("projects/central/datasets/logs")),
  "with logs in a log bucket": cluster(logs("projects/central/locations/global/buckets/audit")),
};

it.each(Object.entries(variants))("a cluster %s is accepted by the provider", (_, decided) => {
  const stack = JSON.parse(JSON.stringify(synthesize(decided))) as JsonObject;
  expect(checkStack(stack).map(describeFinding)).toEqual([]);
});
