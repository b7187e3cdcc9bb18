/** What went wrong with the output folder, said as what to do about it. */
import type { StackCode } from "./codes";

const reasons: Readonly<Record<string, string>> = {
  EACCES: "may not be written by this user",
  EPERM: "may not be written by this user",
  EROFS: "stands on a file system that is read-only",
  ENOSPC: "stands on a disk that is full",
  EDQUOT: "stands on a disk whose quota is used up",
  ENOTDIR: "cannot be made: a file stands in the way",
  EEXIST: "cannot be made: a file stands in the way",
  EISDIR: "holds a folder where a file must stand",
  EMFILE: "needs more open files than this user may have",
};

export class OutputError extends Error {
  constructor(
    readonly code: StackCode,
    readonly path: string,
    message: string,
    readonly fix: string,
  ) {
    super(`${path} ${message}`);
  }
}

/** Runs `work` and turns a failure of the file system into an OutputError; other errors pass. */
export function writing<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asOutputError(folder, error);
  }
}

export function asOutputError(folder: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  const reason = code === undefined ? undefined : reasons[code];
  if (reason === undefined) return error;
  const path = (error as NodeJS.ErrnoException).path ?? folder;
  return new OutputError("B6101", path, reason, "free space, mend the rights, or write elsewhere with -o");
}
