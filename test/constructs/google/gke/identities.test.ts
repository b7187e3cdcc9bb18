import { describe, expect, it } from "vitest";
import { one, resourcesOf } from "./synth";

const grants = [
  { role: "roles/run.viewer", on: "projects/shop-prod" },
  { role: "roles/storage.objectViewer", on: "projects/_/buckets/shop" },
  { role: "roles/secretmanager.secretAccessor", on: "projects/shop-prod/secrets/db" },
  { role: "roles/pubsub.publisher", on: "projects/shop-prod/topics/orders" },
  { role: "roles/pubsub.subscriber", on: "projects/shop-prod/subscriptions/orders" },
  { role: "roles/bigquery.dataViewer", on: "projects/shop-prod/datasets/sales" },
  { role: "roles/cloudkms.cryptoKeyDecrypter", on: "projects/shop-prod/locations/europe-west1/keyRings/ring/cryptoKeys/key" },
  { role: "roles/artifactregistry.reader", on: "projects/shop-prod/locations/europe-west1/repositories/images" },
  { role: "roles/cloudtasks.enqueuer", on: "projects/shop-prod/locations/europe-west1/queues/mails" },
  { role: "roles/iam.serviceAccountTokenCreator", on: "projects/shop-prod/serviceAccounts/other@shop-prod.iam.gserviceaccount.com" },
  { role: "roles/spanner.databaseReader", on: "projects/shop-prod/instances/main/databases/orders" },
];
const identities = [{ namespace: "billing", serviceAccount: "worker.eu", grants }];
const resources = resourcesOf({ identities });
const account = Object.entries(resources["google_service_account"] ?? {}).find(([address]) => address.startsWith("cluster_identities"));

describe("the identity of a workload", () => {
  it("is a service account that the Kubernetes service account can impersonate", () => {
    expect(account?.[0]).toMatch(/^cluster_identities_billing-worker-eu-[0-9a-f]{8}$/);
    expect(one(resources, "google_service_account_iam_member", `${account?.[0]}-workload`)).toMatchObject({
      service_account_id: `\${google_service_account.${account?.[0]}.name}`,
      role: "roles/iam.workloadIdentityUser",
      member: "serviceAccount:shop-prod.svc.id.goog[billing/worker.eu]",
      depends_on: ["google_container_cluster.cluster"],
    });
  });

  it.each<[string, Record<string, string>]>([
    ["google_project_iam_member", { project: "shop-prod", role: "roles/run.viewer" }],
    ["google_storage_bucket_iam_member", { bucket: "shop", role: "roles/storage.objectViewer" }],
    ["google_secret_manager_secret_iam_member", { project: "shop-prod", secret_id: "db" }],
    ["google_pubsub_topic_iam_member", { project: "shop-prod", topic: "orders" }],
    ["google_pubsub_subscription_iam_member", { project: "shop-prod", subscription: "orders" }],
    ["google_bigquery_dataset_iam_member", { project: "shop-prod", dataset_id: "sales" }],
    ["google_kms_crypto_key_iam_member", { crypto_key_id: "projects/shop-prod/locations/europe-west1/keyRings/ring/cryptoKeys/key" }],
    ["google_artifact_registry_repository_iam_member", { project: "shop-prod", location: "europe-west1", repository: "images" }],
    ["google_cloud_tasks_queue_iam_member", { project: "shop-prod", location: "europe-west1", name: "mails" }],
    [
      "google_service_account_iam_member",
      { service_account_id: "projects/shop-prod/serviceAccounts/other@shop-prod.iam.gserviceaccount.com" },
    ],
    ["google_spanner_database_iam_member", { project: "shop-prod", instance: "main", database: "orders" }],
  ])("gets roles by %s", (type, expected) => {
    const member = `\${google_service_account.${account?.[0]}.member}`;
    expect(Object.values(resources[type] ?? {})).toContainEqual(expect.objectContaining({ ...expected, member }));
  });

  it("gets no other roles", () => {
    const member = `\${google_service_account.${account?.[0]}.member}`;
    const given = Object.values(resources).flatMap((named) => Object.values(named).filter((body) => body["member"] === member));
    expect(given).toHaveLength(grants.length);
  });
});
