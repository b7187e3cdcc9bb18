import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { configuringProviders, readersOf, readStates } from "../../../cli/plan/upstream-states";
import { mockState } from "../../../emulator/scratch/states";
import { openUsersTerraform } from "../../../emulator/terraform/command";
import { withoutTerraform } from "../../emulator/available";

const folder = mkdtempSync(join(tmpdir(), "berth-upstream-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const reads = (name: string, file: string) => ({ name, body: { backend: "local", config: { path: join(folder, file) } }, outputs: [] });

describe("what a stack reads", () => {
  const stack = {
    data: { terraform_remote_state: { "cluster-apps": { backend: "local", config: { path: "x" } } } },
    provider: {
      aws: [{ region: "us-east-1" }],
      helm: [{ kubernetes: { host: "${data.terraform_remote_state.cluster-apps.outputs.cluster_endpoint}" } }],
    },
  };

  it("is found with the outputs that are used", () => {
    expect(readersOf(stack)).toMatchObject([{ name: "cluster-apps", outputs: ["cluster_endpoint"] }]);
  });

  it("may be what a provider is reached by", () => {
    expect(configuringProviders(stack, ["cluster-apps"])).toEqual(["helm"]);
    expect(configuringProviders(stack, ["cluster"])).toEqual([]);
  });
});

describe.skipIf(await withoutTerraform())("states that are read", () => {
  it("give their outputs, or that they are not there", async () => {
    writeFileSync(join(folder, "there.tfstate"), mockState({ vpc_id: "vpc-1", subnets: { a: ["subnet-1"] } }));
    const terraform = await openUsersTerraform();
    const readers = [reads("gone", "gone.tfstate"), reads("there", "there.tfstate"), reads("away", "away.tfstate")];
    const states = await readStates(readers, join(folder, "probe"), terraform);
    expect(Object.fromEntries(states)).toEqual({ gone: null, away: null, there: { vpc_id: "vpc-1", subnets: { a: ["subnet-1"] } } });
  }, 60_000);

  it("that cannot be read are an error, and not taken for missing", async () => {
    writeFileSync(join(folder, "broken.tfstate"), "no state");
    const terraform = await openUsersTerraform();
    await expect(readStates([reads("broken", "broken.tfstate"), reads("gone", "no")], join(folder, "probe2"), terraform)).rejects.toThrow();
  }, 60_000);
});
