/** A temporary folder that is removed when this process ends, however it ends. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface TemporaryFolder {
  readonly path: string;
  remove(): void;
}

/**
 * Reads one word until the pipe closes, which it does when this process ends. `done`: the folder was removed. Otherwise it is removed
 * several times, because a program that this process had started may still write to it.
 */
const watcher = `trap "" HUP INT TERM; word=; read -r word; [ "$word" = done ] && exit; for n in 1 2 3 4 5; do rm -rf -- "$0"; sleep 1; done`;

/**
 * A review works without a pause in which signals could be handled, so another process removes the folder if this one is ended by a signal.
 * On Windows a folder of an ended process remains.
 */
export function temporaryFolder(prefix: string): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), prefix));
  const remove = (): void => rmSync(path, { recursive: true, force: true });
  if (process.platform === "win32") return { path, remove };
  // Detached: a terminal sends its signals to the whole group of processes.
  const watching = spawn("sh", ["-c", watcher, path], { detached: true, stdio: ["pipe", "ignore", "ignore"], cwd: "/" });
  watching.on("error", () => undefined);
  watching.stdin.on("error", () => undefined);
  watching.unref();
  return {
    path,
    remove: () => {
      remove();
      watching.stdin.end("done\n");
    },
  };
}
