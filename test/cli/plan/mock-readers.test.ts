import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { mockFor, writeMocks } from "../../../cli/plan/mock-readers";

const reader = { name: "network-main", body: {}, outputs: ["subnets", "vpc_id"] };
const mock = { vpc_id: "vpc-mock", subnets: { a: ["subnet-mock"] }, other: "mock" };
const folder = mkdtempSync(join(tmpdir(), "berth-mocks-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("placeholders for a reader", () => {
  it.each([
    ["there is no state", null, "missing", { outputs: ["subnets", "vpc_id"], missing: true, values: mock }],
    ["the state is empty, as after a destruction", {}, "missing", { outputs: ["subnets", "vpc_id"], missing: true, values: mock }],
    [
      "the state lacks an output that came later: what it has stays real",
      { vpc_id: "vpc-real" },
      "missing",
      { outputs: ["subnets"], missing: false, values: { ...mock, vpc_id: "vpc-real" } },
    ],
    [
      "they are wanted always, whatever the state has",
      { vpc_id: "vpc-real", subnets: {} },
      "always",
      { outputs: ["subnets", "vpc_id"], missing: true, values: mock },
    ],
  ] as const)("are made where %s", (_when, state, mode, expected) => {
    expect(mockFor(reader, state, mock, mode)).toEqual({ stack: "network-main", ...expected });
  });

  it.each([
    ["the state has all that is read", { vpc_id: "vpc-real", subnets: {} }, "missing"],
    ["they are never wanted", null, "never"],
  ] as const)("are not made where %s", (_when, state, mode) => {
    expect(mockFor(reader, state, mock, mode)).toBeNull();
  });

  it("replace a missing state even if none of its outputs is read, because Terraform fails without it", () => {
    expect(mockFor({ ...reader, outputs: [] }, null, mock, "missing")).toMatchObject({ missing: true, outputs: [] });
  });

  it("override the reader by a local state, in files of their own", () => {
    writeMocks(folder, [{ stack: "network-main", outputs: ["vpc_id"], missing: true, values: mock }]);
    expect(readdirSync(folder).sort()).toEqual(["berth_override.tf.json", "mock-network-main.tfstate"]);
    const override = JSON.parse(readFileSync(join(folder, "berth_override.tf.json"), "utf8")) as unknown;
    expect(override).toEqual({
      data: { terraform_remote_state: { "network-main": { backend: "local", config: { path: "mock-network-main.tfstate" } } } },
    });
    const state = JSON.parse(readFileSync(join(folder, "mock-network-main.tfstate"), "utf8")) as object;
    expect(state).toMatchObject({ version: 4, outputs: { vpc_id: { value: "vpc-mock", type: "string" } }, resources: [] });
  });
});
