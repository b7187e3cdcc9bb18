import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { terraformEnvironment, usersEnvironment } from "../../../emulator/terraform/cli-config";

const folder = mkdtempSync(join(tmpdir(), "berth-cli-config-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const provider = { source: "hashicorp/aws", version: "5.100.0", mirror: "/mirror" };
const callers = { HOME: folder, PATH: "/bin", AWS_PROFILE: "prod", TF_VAR_size: "3", TF_CLI_ARGS_plan: "-lock=true", TF_WORKSPACE: "prod" };

describe("the environment of Terraform in the emulator", () => {
  it("keeps the caller's credentials, variables, arguments and workspace out", () => {
    const { env } = terraformEnvironment(folder, [provider], callers);
    expect(Object.keys(env).filter((name) => /^AWS_|^TF_VAR_|TF_CLI_ARGS_plan|TF_WORKSPACE/.test(name))).toEqual([]);
    expect(env.PATH).toBe("/bin");
  });

  it("takes mirrored providers from their mirror and others from the registry", () => {
    const { env, settings } = terraformEnvironment(folder, [provider], callers);
    expect(readFileSync(String(env.TF_CLI_CONFIG_FILE), "utf8")).toContain('path    = "/mirror"');
    expect(settings).toMatchObject({ TF_CLI_ARGS_providers_lock: "-fs-mirror=/mirror" });
  });
});

describe.each([
  ["in the emulator", (env: NodeJS.ProcessEnv) => terraformEnvironment(folder, [provider], env).env],
  ["as its user runs it", usersEnvironment],
])("the environment of Terraform %s", (_where, environmentOf) => {
  it("lets its garbage collector run less often, unless the user says how often", () => {
    expect(environmentOf({ HOME: folder })).toMatchObject({ GOGC: "400" });
    expect(environmentOf({ HOME: folder, GOGC: "50" })).toMatchObject({ GOGC: "50" });
  });
});
