/** `--upgrade`: a side synthesized by the Berth that its own project names, as its lock file has it. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import type { Tree } from "../../review/model/tree";
import { readTree } from "../../review/read/tree";

/** What kept a side from being synthesized by its own Berth. */
export class OwnBerthError extends Error {
  override readonly name = "OwnBerthError";
}

export interface OwnSide {
  readonly tree: Tree;
  /** Of that Berth. */
  readonly version: string;
}

/**
 * @param spec file of the side
 * @param isFresh whether nothing is installed there yet, as in a worktree made for this review
 * @throws OwnBerthError where it has no project, cannot be installed, or refuses the spec
 */
export function synthesizedByOwn(name: string, spec: string, isFresh: boolean): OwnSide {
  const project = projectOf(resolve(spec));
  if (project === null) throw new OwnBerthError(`${name} has no package.json at or above its spec, so that nobody knows its Berth`);
  if (isFresh) run(name, "npm ci", "npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], project);
  const own = join(project, "node_modules/berth/package.json");
  const command = join(project, "node_modules/.bin/berth");
  if (!existsSync(own) || !existsSync(command))
    throw new OwnBerthError(`${name} has no Berth in its node_modules: it must be a dependency of package.json, and installed`);
  const { version } = JSON.parse(readFileSync(own, "utf8")) as { version: string };
  const output = mkdtempSync(join(tmpdir(), "berth-review-own-"));
  try {
    run(name, "berth synth", command, ["synth", "-f", relative(project, resolve(spec)), "-o", output], project);
    return { tree: readTree(output), version };
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}

/** The nearest folder with a package.json. */
function projectOf(spec: string): string | null {
  for (let folder = dirname(spec); ; folder = dirname(folder)) {
    if (existsSync(join(folder, "package.json"))) return folder;
    if (dirname(folder) === folder) return null;
  }
}

function run(name: string, what: string, command: string, args: readonly string[], folder: string): void {
  try {
    execFileSync(command, args, {
      cwd: folder,
      encoding: "utf8",
      env: command === "npm" ? process.env : withoutCredentials(process.env),
      stdio: ["ignore", "pipe", "pipe"],
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string };
    throw new OwnBerthError(`${what} of ${name} failed: ${(stderr || message).trim().split("\n").slice(-12).join("\n")}`);
  }
}

/** Synthesis needs none, and the side's own code is what is reviewed. */
const withoutCredentials = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !/TOKEN|SECRET|PASSWORD|CREDENTIAL|ACCESS_KEY|API_KEY/i.test(name)));
