/** Runs programs that run Terraform by themselves, so that their Terraform works in an emulator. */
import { type ExecFileOptions, execFile } from "node:child_process";
import { join } from "node:path";
import type { EmulatorSession } from "../../emulator";

export const root = join(__dirname, "../..");
export const emulatedTerraform = join(__dirname, "emulated-terraform.mjs");

export interface Ended {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What `emulated-terraform.mjs` wants, and no colours or questions. */
export const environmentOf = ({ endpoint, folder, terraform }: EmulatorSession): NodeJS.ProcessEnv => ({
  ...process.env,
  EMULATED_ENDPOINT: endpoint,
  EMULATED_FOLDER: join(folder, "programs"),
  EMULATED_TERRAFORM: terraform.program.file,
  CHECKPOINT_DISABLE: "1",
  CI: "1",
  NO_COLOR: "1",
  FORCE_COLOR: "0",
});

/** Ends with the program; an exit code other than 0 is no error here. */
export const runProgram = (args: readonly string[], options: ExecFileOptions): Promise<Ended> =>
  new Promise((resolve) => {
    const child = execFile(process.execPath, [...args], { ...options, maxBuffer: 64 << 20, encoding: "utf8" }, (error, stdout, stderr) =>
      resolve({ exitCode: error === null ? 0 : Number(error.code ?? 1), stdout: String(stdout), stderr: String(stderr) }),
    );
    child.stdin?.end();
  });
