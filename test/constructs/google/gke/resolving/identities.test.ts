import { describe, expect, it } from "vitest";
import { resolveIdentities } from "../../../../../constructs/google/gke/resolving/identities";
import type { ParsedCluster } from "../../../../../constructs/language/schema/cluster";
import { reported } from "../problems";

const grant = (on: unknown, role = "roles/storage.objectViewer") =>
  ({ "shop/worker": { google: [{ role, on }] } }) as ParsedCluster["identities"];
const problemsOf = (written: ParsedCluster["identities"]) => {
  const { report, lines } = reported();
  resolveIdentities(written, report);
  return lines();
};

describe("workload identities", () => {
  it("are sorted, with separate namespace and name", () => {
    const { report } = reported();
    const written = {
      ...grant("projects/_/buckets/shop"),
      "a/b.c": { google: [{ role: "roles/logging.viewer", on: "projects/shop-prod" }] },
    };
    expect(resolveIdentities(written, report)).toEqual([
      { namespace: "a", serviceAccount: "b.c", grants: [{ role: "roles/logging.viewer", on: "projects/shop-prod" }] },
      { namespace: "shop", serviceAccount: "worker", grants: [{ role: "roles/storage.objectViewer", on: "projects/_/buckets/shop" }] },
    ]);
  });

  it.each([
    "projects/shop-prod",
    "projects/_/buckets/shop",
    "projects/shop-prod/secrets/db",
    "projects/shop-prod/topics/orders",
    "projects/shop-prod/subscriptions/orders",
    "projects/shop-prod/datasets/sales",
    "projects/shop-prod/locations/europe-west1/keyRings/ring/cryptoKeys/key",
    "projects/shop-prod/locations/europe-west1/repositories/images",
    "projects/shop-prod/locations/europe-west1/queues/mails",
    "projects/shop-prod/serviceAccounts/other@shop-prod.iam.gserviceaccount.com",
    "projects/shop-prod/instances/main/databases/orders",
  ])("can have roles on %s", (on) => {
    expect(problemsOf(grant(on))).toEqual([]);
  });

  it.each<[string, unknown, string | undefined, string]>([
    ["not on resources without an IAM policy", "projects/shop-prod/regions/europe-west1/subnetworks/nodes", undefined, "on"],
    ["not on a short name", "shop", undefined, "on"],
    ["not on references, which are unknown until apply", { from: "core", output: "bucket" }, undefined, "on"],
    ["only with a valid role name", "projects/shop-prod", "storage.objectViewer", "role"],
  ])("can have roles %s", (_, on, role, field) => {
    expect(problemsOf(grant(on, role))).toEqual([`B4964 identities.shop/worker.google.0.${field}`]);
  });

  it("cannot have a role twice", () => {
    const twice = { role: "roles/logging.viewer", on: "projects/shop-prod" };
    expect(problemsOf({ "shop/worker": { google: [twice, twice] } })).toEqual(["B4964 identities.shop/worker.google.1"]);
  });

  it("must have an entry for google", () => {
    expect(problemsOf({ "shop/worker": { azure: [{ role: "Reader", on: "/subscriptions/1" }] } })).toEqual([
      "B4058 identities.shop/worker",
    ]);
  });
});
