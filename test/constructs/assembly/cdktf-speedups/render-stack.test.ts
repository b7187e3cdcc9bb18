import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { KmsAlias } from "@cdktf/provider-aws/lib/kms-alias";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { App, LocalBackend, TerraformOutput, TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { describe, expect, it } from "vitest";
import { renderStack } from "../../../../constructs/assembly/cdktf-speedups/render-stack";
import { UnitStack } from "../../../../constructs/assembly/unit-stack";
import { sortedJson } from "../../../../constructs/platform/naming/canonical-json";

const app = () => new App({ outdir: mkdtempSync(join(tmpdir(), "berth-app-")) });

function fill(stack: TerraformStack): void {
  new LocalBackend(stack, { path: "../../state/x.tfstate" });
  new AwsProvider(stack, "aws", { region: "us-east-1", defaultTags: [{ tags: { team: "a" } }] });
  const scope = new Construct(stack, "cluster");
  const key = new KmsKey(scope, "key", { enableKeyRotation: true, tags: { Name: "k" }, lifecycle: { preventDestroy: true } });
  new KmsAlias(scope, "alias", { name: "alias/k", targetKeyId: key.keyId });
  key.addOverride("description", "raw");
  new TerraformOutput(stack, "key_arn", { value: key.arn, staticId: true });
}

describe("renderStack", () => {
  it("gives what cdktf's own rendering gives", () => {
    const stack = new TerraformStack(app(), "network-main");
    fill(stack);
    stack.prepareStack();
    expect(sortedJson(renderStack(stack))).toBe(sortedJson(stack.toTerraform()));
  });
});

describe("UnitStack", () => {
  it("takes addresses from the construct path, joined by _", () => {
    const stack = new UnitStack(app(), "cluster-apps");
    fill(stack);
    expect(Object.keys((stack.toTerraform().resource as Record<string, object>).aws_kms_key ?? {})).toEqual(["cluster_key"]);
  });

  it("refuses two resources of one address", () => {
    const stack = new UnitStack(app(), "cluster-apps");
    new KmsKey(new Construct(stack, "a"), "b_c", {});
    new KmsKey(new Construct(stack, "a_b"), "c", {});
    expect(() => stack.toTerraform()).toThrow("have the same address");
  });
});
