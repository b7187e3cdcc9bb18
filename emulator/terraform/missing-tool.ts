/** The error for a program that this machine lacks: what it is for and how to get it. */

export interface MissingToolDetail {
  /** Program or package, as a person calls it, for example "Terraform". */
  readonly tool: string;
  /** What happened when it was looked for. */
  readonly reason: string;
  /** What to install or set, one step an entry. */
  readonly install: readonly string[];
}

/** Why a program could not be started, as a person would say it. */
export function startFailure(program: string, error: unknown): string {
  const isAbsent = error instanceof Error && "code" in error && error.code === "ENOENT";
  if (isAbsent) return /[\\/]/.test(program) ? `${program} does not exist` : `${program} is not on the PATH`;
  return `${program} could not be started (${error instanceof Error ? error.message : String(error)})`;
}

/** Thrown where an external program, provider or package cannot be had; `install` says what to do. */
export class MissingTool extends Error {
  override readonly name = "MissingTool";
  readonly tool: string;
  readonly reason: string;
  readonly install: readonly string[];

  constructor(detail: MissingToolDetail) {
    super(`${detail.tool} is missing: ${detail.reason}\n${detail.install.map((step) => `  - ${step}`).join("\n")}`);
    this.tool = detail.tool;
    this.reason = detail.reason;
    this.install = detail.install;
  }
}
