/** `--upgrade`: synthesizes a side with the version of Berth that is in the lock file of its project. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { Tree } from "../../review/model/tree";
import { readTree } from "../../review/read/tree";
import { temporaryFolder } from "./temporary-folder";

/** Why a side cannot be synthesized with its own Berth. */
export class OwnBerthError extends Error {
  override readonly name = "OwnBerthError";
}

export interface OwnSide {
  readonly tree: Tree;
  /** The version of that Berth. */
  readonly version: string;
}

/**
 * @param spec file of the side
 * @param isFresh whether nothing is installed there yet, as in a commit exported for this review
 * @throws OwnBerthError if it has no project, cannot be installed, or refuses the spec
 */
export function synthesizedByOwn(name: string, spec: string, isFresh: boolean): OwnSide {
  const project = projectOf(resolve(spec));
  if (project === null)
    throw new OwnBerthError(`${name} has no package.json in the folder of its spec or above, so the version of its Berth is unknown`);
  if (isFresh) run(name, "npm ci", "npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], project);
  const own = join(project, "node_modules/berth-iac/package.json");
  const command = join(project, "node_modules/.bin/berth");
  if (!existsSync(own) || !existsSync(command))
    throw new OwnBerthError(
      `${name} does not have the package berth-iac in its node_modules; add it to the dependencies in package.json and install it`,
    );
  const { version } = JSON.parse(readFileSync(own, "utf8")) as { version: string };
  const { path: output, remove } = temporaryFolder("berth-review-own-");
  try {
    run(name, "berth synth", command, ["synth", "-f", relative(project, resolve(spec)), "-o", output], project);
    return { tree: readTree(output), version };
  } finally {
    remove();
  }
}

/** The nearest folder with a package.json, at or above the spec. */
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

/** Synthesis needs no credentials, and the code of the side is what is being reviewed. */
const withoutCredentials = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !/TOKEN|SECRET|PASSWORD|CREDENTIAL|ACCESS_KEY|API_KEY/i.test(name)));
