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
  resource: { aws_cloudwatch_log_group: { it: { name: "app", retention_in_days: 90, kms_key_id: "${aws_kms_key.it.arn}" } } },
};

describe("checkov", () => {
  it("fails what is weak, by its full address, also where cdktf writes nulls and comments", async () => {
    const { ran, failed } = await runCheckov("open", open);
    const found = failed.map(({ rule, address }) => `${rule} ${address}`);
    expect(found).toEqual(
      expect.arrayContaining(["CKV_AWS_7 aws_kms_key.it", "CKV_AWS_24 aws_security_group.it", "CKV_AWS_51 aws_ecr_repository.it"]),
    );
    expect(ran).toBeGreaterThan(failed.length);
  });

  it("passes what is sound, references included, and counts what ran", async () => {
    const { ran, failed } = await runCheckov("sound", sound);
    expect(failed).toEqual([]);
    expect(ran).toBeGreaterThan(1);
  });

  it("takes a stack without anything to judge", async () => {
    expect(await runCheckov("empty", { terraform: {} })).toEqual({ stack: "empty", ran: 0, failed: [] });
  });
});
