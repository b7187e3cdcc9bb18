import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { App } from "cdktf";
import { describe, expect, it } from "vitest";
import { UnitStack } from "../../../../constructs/assembly/unit-stack";
import { buildEcs } from "../../../../constructs/aws/ecs/build";
import { mockOutputs } from "../../../../constructs/aws/ecs/outputs";
import { buildHosts } from "../../../../constructs/aws/host-pool/build";
import { mockOutputs as hostMockOutputs } from "../../../../constructs/aws/host-pool/outputs";
import { hostGroup } from "../../../support/aws-inputs";
import { context, location } from "../eks/synth";
import { cluster, pool } from "./synth";

const subnets = ["a", "b", "c"].map((zone) => ({ zone, subnet: `subnet-0${zone}` }));
const network = {
  kind: "existing",
  network: {
    kind: "existing",
    key: "old",
    path: "networks.old",
    vpc: "vpc-0a",
    ipv6: false,
    privateSubnets: subnets,
    publicSubnets: [],
    podSubnets: [],
  },
} as never;

function declared(build: typeof buildEcs | typeof buildHosts, resource: object): string[] {
  const names: string[] = [];
  const outdir = mkdtempSync(join(tmpdir(), "build-"));
  try {
    const stack = new UnitStack(new App({ outdir, stackTraces: false }), "stack");
    new AwsProvider(stack, "aws", { region: "us-east-1" });
    const input = { resource, location, unit: { stack: "stack" } } as never;
    build(stack, input, { ...context, declareOutput: (name) => names.push(name) });
    stack.toTerraform();
    return names.sort();
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

describe("stacks of ECS clusters and hosts", () => {
  it.each([
    ["on Fargate", cluster({ network })],
    ["with pools and the vendor's keys", cluster({ network, pools: [pool()], encryption: { kind: "provider" } })],
  ])("declare the same outputs for a cluster %s as its mock", (_, resource) => {
    expect(declared(buildEcs, resource)).toEqual(Object.keys(mockOutputs(resource)).sort());
  });

  it("declare the same outputs for hosts as their mock", () => {
    const resource = hostGroup({}, { network });
    expect(declared(buildHosts, resource)).toEqual(Object.keys(hostMockOutputs(resource)).sort());
  });
});
