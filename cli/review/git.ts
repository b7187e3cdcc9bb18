/** Git refs as folders: each is exported to a temporary folder. */
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "./temporary-folder";

/** An error of git. */
export class GitError extends Error {
  override readonly name = "GitError";
}

/** The files of a commit in a temporary folder. */
export interface Checkout {
  readonly folder: string;
  remove(): void;
}

const git = (...args: string[]): string => execFileSync("git", args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }).trim();

/** Whether `ref` is a commit of this repository. */
export function isCommit(ref: string): boolean {
  if (ref.startsWith("-")) return false;
  try {
    git("rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`);
    return true;
  } catch {
    return false;
  }
}

/** The path from the top folder of the checkout to the current folder; empty at the top. */
export const pathFromTop = (): string => git("rev-parse", "--show-prefix").replace(/\/$/, "");

/**
 * Exports a commit with an index of its own: nothing is registered in the repository, and none of its hooks run.
 * @throws GitError if git cannot export the commit
 */
export function checkOut(ref: string): Checkout {
  const { path: parent, remove } = temporaryFolder("berth-review-");
  const folder = join(parent, "tree");
  try {
    const commit = git("rev-parse", "--verify", "--end-of-options", `${ref}^{commit}`);
    const repository = git("rev-parse", "--absolute-git-dir");
    mkdirSync(folder);
    const options = {
      cwd: folder,
      env: { ...process.env, GIT_DIR: repository, GIT_WORK_TREE: folder, GIT_INDEX_FILE: join(parent, "index") },
      stdio: "pipe",
    } as const;
    const exporting = (...args: string[]): Buffer => execFileSync("git", ["-c", `core.hooksPath=${parent}/none`, ...args], options);
    exporting("read-tree", commit);
    exporting("checkout-index", "--all");
    return { folder, remove };
  } catch (error) {
    remove();
    const { stderr, message } = error as { stderr?: Buffer | string; message: string };
    throw new GitError(`git cannot check out ${ref}: ${String(stderr ?? message).trim()}`);
  }
}
