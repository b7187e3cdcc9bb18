import { describe, expect, it } from "vitest";
import type { ValueOrReference } from "../../../../constructs/platform/types/shared/value";
import { one, resourcesOf } from "./synth";

const forwarded = (to: ValueOrReference) => resourcesOf({ logs: { retentionDays: 90, to } });
const FILTER = 'resource.labels.cluster_name="shop-prod-apps" AND resource.labels.location="europe-west1"';

describe("the logs of a cluster", () => {
  it("are stored in their own log bucket, with the spec's retention and the cluster's key", () => {
    expect(one(resourcesOf(), "google_logging_project_bucket_config", "cluster_logs")).toMatchObject({
      bucket_id: "shop-prod-apps",
      location: "europe-west1",
      retention_days: 90,
      cmek_settings: { kms_key_name: "${google_kms_crypto_key_iam_member.cluster_key_use-by-compute.crypto_key_id}" },
      depends_on: ["google_kms_crypto_key_iam_member.cluster_logs_key-use"],
    });
  });

  it("are excluded from the project's default bucket", () => {
    const resources = resourcesOf();
    expect(one(resources, "google_logging_project_sink", "cluster_logs_sink")).toMatchObject({
      destination: "logging.googleapis.com/${google_logging_project_bucket_config.cluster_logs.id}",
      filter: FILTER,
    });
    expect(one(resources, "google_logging_project_exclusion", "cluster_logs_exclusion")).toMatchObject({
      filter: FILTER,
      depends_on: ["google_logging_project_sink.cluster_logs_sink"],
    });
  });

  it("use an existing key without granting its use", () => {
    const key = "projects/keys/locations/europe-west1/keyRings/r/cryptoKeys/k";
    const resources = resourcesOf({ encryption: { kind: "key", key } });
    expect(one(resources, "google_logging_project_bucket_config", "cluster_logs")).toMatchObject({ cmek_settings: { kms_key_name: key } });
    expect(resources).not.toHaveProperty("google_kms_crypto_key_iam_member");
  });

  it("are not forwarded by default", () => {
    expect(Object.keys(resourcesOf()["google_logging_project_sink"] ?? {})).toEqual(["cluster_logs_sink"]);
  });

  it.each<[ValueOrReference, string, string, object]>([
    [
      "projects/_/buckets/central",
      "storage.googleapis.com/central",
      "google_storage_bucket_iam_member",
      { bucket: "central", role: "roles/storage.objectCreator" },
    ],
    [
      { from: "core", output: "bucket", item: null },
      'storage.googleapis.com/${replace(data.terraform_remote_state.outside-core.outputs.bucket, "projects/_/buckets/", "")}',
      "google_storage_bucket_iam_member",
      { bucket: '${replace(data.terraform_remote_state.outside-core.outputs.bucket, "projects/_/buckets/", "")}' },
    ],
    [
      "projects/central/topics/logs",
      "pubsub.googleapis.com/projects/central/topics/logs",
      "google_pubsub_topic_iam_member",
      { project: "central", topic: "logs", role: "roles/pubsub.publisher" },
    ],
    [
      "projects/central/datasets/logs",
      "bigquery.googleapis.com/projects/central/datasets/logs",
      "google_bigquery_dataset_iam_member",
      { project: "central", dataset_id: "logs", role: "roles/bigquery.dataEditor" },
    ],
    [
      "projects/central/locations/global/buckets/audit",
      "logging.googleapis.com/projects/central/locations/global/buckets/audit",
      "google_project_iam_member",
      {
        project: "central",
        role: "roles/logging.bucketWriter",
        condition: { expression: 'resource.name.endsWith("locations/global/buckets/audit")' },
      },
    ],
  ])("are forwarded to %o", (to, destination, type, right) => {
    const resources = forwarded(to);
    expect(one(resources, "google_logging_project_sink", "cluster_logs_forwarding_sink")).toMatchObject({ destination, filter: FILTER });
    expect(one(resources, type, "cluster_logs_forwarding_writer")).toMatchObject({
      ...right,
      member: "${google_logging_project_sink.cluster_logs_forwarding_sink.writer_identity}",
    });
  });

  it("are forwarded to a log bucket of the same project without a grant", () => {
    const members = forwarded("projects/shop-prod/locations/global/buckets/audit")["google_project_iam_member"] ?? {};
    expect(members).not.toHaveProperty("cluster_logs_forwarding_writer");
  });
});
