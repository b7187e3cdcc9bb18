import { describe, expect, it } from "vitest";
import { outside, state } from "../../../../constructs/language/schema/state";
import { outsideBackend, stackBackend } from "../../../../constructs/platform/naming/state-keys";

const prod = { name: "shop", environment: "prod" };
const azure = { type: "azurerm", storageAccount: "shopstate", container: "state" };

describe("the state of a stack", () => {
  it.each<[object, object]>([
    [{ type: "local" }, { type: "local", path: ".berth/state/shop/prod/cluster-apps.tfstate" }],
    [
      { type: "s3", bucket: "shop-state", region: "us-east-1" },
      { type: "s3", bucket: "shop-state", region: "us-east-1", key: "shop/prod/cluster-apps.tfstate", assumeRole: null, kmsKey: null },
    ],
    [
      { type: "gcs", bucket: "shop-state" },
      { type: "gcs", bucket: "shop-state", prefix: "shop/prod/cluster-apps", impersonate: null },
    ],
    [azure, { ...azure, key: "shop/prod/cluster-apps.tfstate", resourceGroup: null, subscription: null, tenant: null }],
    [
      { type: "hcp", organization: "shop", project: "infra" },
      { type: "hcp", organization: "shop", hostname: "app.terraform.io", workspace: "shop-prod-cluster-apps", project: "infra" },
    ],
  ])("of %o is %o", (written, backend) => {
    expect(stackBackend(state.parse(written), prod, "cluster-apps")).toEqual(backend);
  });

  it("has default in place of an environment", () => {
    expect(stackBackend({ type: "local" }, { name: "shop", environment: null }, "network-main")).toEqual({
      type: "local",
      path: ".berth/state/shop/default/network-main.tfstate",
    });
  });
});

describe("the state of other Terraform", () => {
  it.each<[object, object]>([
    [
      { type: "local", path: "../core.tfstate" },
      { type: "local", path: "../core.tfstate" },
    ],
    [
      { type: "s3", bucket: "core", key: "network.tfstate", region: "us-east-1", kmsKey: "alias/state" },
      { type: "s3", bucket: "core", key: "network.tfstate", region: "us-east-1", assumeRole: null, kmsKey: "alias/state" },
    ],
    [
      { type: "hcp", organization: "core", workspace: "network" },
      { type: "hcp", organization: "core", hostname: "app.terraform.io", workspace: "network", project: null },
    ],
  ])("at %o is read at %o", (written, backend) => {
    expect(outsideBackend(outside.parse(written))).toEqual(backend);
  });
});
