import { describe, expect, it } from "vitest";
import type { JsonObject } from "../conformance/json";
import { runCheckov } from "./checkov";

const ingress = { from_port: 22, to_port: 22, protocol: "tcp", cidr_blocks: ["0.0.0.0/0"], description: null, self: null };

const open: JsonObject = {
  "//": { metadata: { stackName: "open" } },
  provider: { aws: [{ region: "us-east-1" }] },
  resource: {
    aws_kms_key: { it: { "//": { metadata: { path: "open/it" } }, description: "${local.x}" } },
    aws_security_group: { it: { description: "SSH", vpc_id: "vpc-1", ingress: [ingress] } },
    aws_ecr_repository: { it: { name: "app", image_tag_mutability: "MUTABLE" } },
  },
};
const sound: JsonObject = {
  provider: { aws: [{ region: "us-east-1" }] },
  resource: { aws_cloudwatch_log_group: { it: { name: "app", retention_in_days: 365, kms_key_id: "${aws_kms_key.it.arn}" } } },
};
const store: JsonObject = { resource: { azurerm_storage_account: { it: { name: "store" } } } };
/** In it, the account and its key are separate resources, which only their reference connects. */
const storeWithKey: JsonObject = {
  resource: {
    azurerm_storage_account: { it: { name: "store" } },
    azurerm_storage_account_customer_managed_key: { it: { storage_account_id: "${azurerm_storage_account.it.id}", key_vault_key_id: "k" } },
  },
};

const scan = (stacks: Record<string, JsonObject>) => runCheckov(new Map(Object.entries(stacks)));

describe("checkov", () => {
  it("fails what is weak, by its full address, also where cdktf writes nulls and comments", async () => {
    const { ran, failed } = await scan({ open });
    const found = failed.map(({ rule, address }) => `${rule} ${address}`);
    expect(found).toEqual(
      expect.arrayContaining(["CKV_AWS_7 aws_kms_key.it", "CKV_AWS_24 aws_security_group.it", "CKV_AWS_51 aws_ecr_repository.it"]),
    );
    expect(ran.get("open")).toBeGreaterThan(3);
  });

  it("passes what is sound, references included, and counts what ran", async () => {
    const { ran, failed } = await scan({ sound });
    expect(failed).toEqual([]);
    expect(ran.get("sound")).toBeGreaterThan(1);
  });

  it("judges each stack by its own resources, although others have resources of the same addresses", async () => {
    const { failed } = await scan({ "a/keyed": storeWithKey, "a/plain": store, "b/plain": store });
    const found = failed.filter(({ rule }) => rule === "CKV2_AZURE_1").map(({ stack, address }) => `${stack} ${address}`);
    expect(found).toEqual(["a/plain azurerm_storage_account.it", "b/plain azurerm_storage_account.it"]);
  });

  it("takes a stack without anything to judge", async () => {
    const { ran, failed } = await scan({ empty: { terraform: {} } });
    expect({ ran: [...ran], failed }).toEqual({ ran: [["empty", 0]], failed: [] });
  });

  it("names a stack that it cannot read", async () => {
    await expect(scan({ sound, unread: { resource: [{ aws_kms_key: "no object" }] } })).rejects.toThrow("unread");
  });
});
