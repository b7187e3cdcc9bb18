import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { KmsAlias } from "@cdktf/provider-aws/lib/kms-alias";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { App } from "cdktf";
import { describe, expect, it } from "vitest";
import { clearTokenMap } from "../../../../constructs/assembly/cdktf-speedups/clear-token-map";
import { UnitStack } from "../../../../constructs/assembly/unit-stack";

const app = new App({ outdir: mkdtempSync(join(tmpdir(), "berth-app-")) });

function stackWithToken(name: string): UnitStack {
  const stack = new UnitStack(app, name);
  new KmsAlias(stack, "alias", { name: "alias/k", targetKeyId: new KmsKey(stack, "key", {}).keyId });
  return stack;
}

describe("clearTokenMap", () => {
  it("forgets what cdktf would keep, loudly for who asks again", () => {
    const stack = stackWithToken("network-a");
    expect(JSON.stringify(stack.toTerraform())).toContain("${aws_kms_key.key.key_id}");
    clearTokenMap();
    expect(() => stack.toTerraform()).toThrow("Unrecognized Token Key");
  });

  it("does nothing to stacks that come after", () => {
    clearTokenMap();
    expect(JSON.stringify(stackWithToken("network-b").toTerraform())).toContain("${aws_kms_key.key.key_id}");
  });
});
