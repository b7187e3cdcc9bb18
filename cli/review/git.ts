/** Git refs as folders: each gets a temporary worktree outside the checkout. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** An error of git. */
export class GitError extends Error {
  override readonly name = "GitError";
}

export interface Worktree {
  readonly folder: string;
  /** The commit, shortened. */
  readonly commit: string;
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

/** @throws GitError if git cannot create the worktree */
export function checkOut(ref: string): Worktree {
  const parent = mkdtempSync(join(tmpdir(), "berth-review-"));
  const folder = join(parent, "tree");
  const drop = (): void => rmSync(parent, { recursive: true, force: true });
  try {
    const commit = git("rev-parse", "--verify", "--end-of-options", `${ref}^{commit}`);
    git("worktree", "add", "--detach", "--quiet", folder, commit);
    return {
      folder,
      commit: commit.slice(0, 12),
      remove: () => {
        try {
          git("worktree", "remove", "--force", folder);
        } finally {
          drop();
        }
      },
    };
  } catch (error) {
    drop();
    const { stderr, message } = error as { stderr?: string; message: string };
    throw new GitError(`git cannot check out ${ref}: ${(stderr ?? message).trim()}`);
  }
}
