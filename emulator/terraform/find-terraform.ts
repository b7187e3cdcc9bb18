/** Finds the Terraform program and its version. */
import { MissingTool, startFailure } from "./missing-tool";
import { run } from "./process";

/** Oldest Terraform that the synthesized stacks work with (S3 lock files). */
const OLDEST = [1, 10] as const;

export interface TerraformProgram {
  readonly file: string;
  /** For example "1.11.4". */
  readonly version: string;
}

/**
 * The program named by `TERRAFORM`, else `terraform` on the PATH.
 * @throws MissingTool where there is none, or it is older than 1.10.
 */
export async function findTerraform(env: NodeJS.ProcessEnv = process.env): Promise<TerraformProgram> {
  const file = env.TERRAFORM ?? "terraform";
  const version = await askVersion(file, env);
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    throw missing(`${file} is version ${version}, older than ${OLDEST.join(".")}`);
  }
  return { file, version };
}

async function askVersion(file: string, env: NodeJS.ProcessEnv): Promise<string> {
  const { TF_CLI_CONFIG_FILE: _unused, ...quiet } = env;
  try {
    const { stdout, stderr } = await run(file, ["version", "-json"], { cwd: process.cwd(), env: { ...quiet, CHECKPOINT_DISABLE: "1" } });
    const answer: unknown = JSON.parse(stdout);
    if (typeof answer === "object" && answer !== null && "terraform_version" in answer) return String(answer.terraform_version);
    throw missing(`${file} printed no version:  ${stderr || stdout}`);
  } catch (error) {
    if (error instanceof MissingTool) throw error;
    throw missing(startFailure(file, error));
  }
}

function missing(reason: string): MissingTool {
  return new MissingTool({
    tool: "Terraform",
    reason,
    install: ["install Terraform 1.10 or newer and put it on the PATH", "or set the environment variable TERRAFORM to the program"],
  });
}
