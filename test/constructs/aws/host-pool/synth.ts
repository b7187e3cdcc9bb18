/** Parts of a group synthesized alone. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { App } from "cdktf";
import type { Construct } from "constructs";
import { UnitStack } from "../../../../constructs/assembly/unit-stack";

type Body = Readonly<Record<string, unknown>>;
type Blocks = Readonly<Record<string, Readonly<Record<string, Body>>>>;

interface Synthesized {
  readonly resource: Blocks;
  readonly data: Blocks;
  readonly terraform: Body;
}

export function synthesize(build: (stack: Construct) => void): Synthesized {
  const outdir = mkdtempSync(join(tmpdir(), "berth-group-"));
  try {
    const stack = new UnitStack(new App({ outdir, stackTraces: false }), "hosts-lab");
    new AwsProvider(stack, "aws", { region: "us-east-1" });
    build(stack);
    return { resource: {}, data: {}, terraform: {}, ...JSON.parse(JSON.stringify(stack.toTerraform())) };
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}
