import { describe, expect, it } from "vitest";
import { userData } from "../../../../constructs/aws/ecs/user-data";
import { gpuPool } from "../eks/pool";
import { pool } from "./synth";

describe("the first boot of a node", () => {
  it("joins the cluster and blocks tasks from the node's credentials", () => {
    const text = userData(pool(), "shop-prod-jobs");
    expect(text).toContain("\nECS_CLUSTER=shop-prod-jobs\n");
    expect(text).toContain("\nECS_AWSVPC_BLOCK_IMDS=true\n");
    expect(text).not.toContain("SPOT");
    expect(text).not.toContain("GPU");
  });

  it.each([
    ["drains before spot capacity is taken", pool({ spot: true }), "ECS_ENABLE_SPOT_INSTANCE_DRAINING=true"],
    ["hands GPUs to tasks", gpuPool(), "ECS_ENABLE_GPU_SUPPORT=true"],
    ["carries labels as attributes", pool({ nodeLabels: { tier: "web" } }), 'ECS_INSTANCE_ATTRIBUTES={"tier":"web"}'],
  ])("%s", (_, each, line) => {
    expect(userData(each, "jobs").split("\n")).toContain(line);
  });

  it("starts the agent on Windows with the same protection", () => {
    const text = userData(pool({ os: "windows", spot: true }), "shop-prod-jobs");
    expect(text).toMatch(/^<powershell>\n[\s\S]*Initialize-ECSAgent -Cluster "shop-prod-jobs" .*-AwsvpcBlockIMDS.*\n<\/powershell>\n$/);
    expect(text).toContain(`"ECS_ENABLE_SPOT_INSTANCE_DRAINING", 'true'`);
  });
});
