/** What went wrong with the output folder, said as what to do about it. */
import type { StackCode } from "../../constructs/assembly/codes";

const reasons: Readonly<Record<string, string>> = {
  EACCES: "may not be written by this user",
  EPERM: "may not be written by this user",
  EROFS: "stands on a file system that is read-only",
  ENOSPC: "stands on a disk that is full",
  EDQUOT: "stands on a disk whose quota is used up",
  ENOTDIR: "cannot be made: a file stands in the way",
  EEXIST: "cannot be made: a file stands in the way",
  EISDIR: "holds a folder where a file must stand",
  EFBIG: "needs a file larger than this user may write",
  EIO: "stands on a disk that fails",
  ENAMETOOLONG: "is a longer name than the file system takes",
  EMFILE: "needs more open files than this user may have",
};

export class OutputError extends Error {
  constructor(
    readonly code: StackCode,
    readonly path: string,
    /** The rest of a sentence whose subject is the path. */
    readonly reason: string,
    readonly fix: string,
  ) {
    super(`${path} ${reason}`);
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

/**
 * A failure of the file system as what to do about it; other errors as they are.
 * @param code the output folder's, unless it is another file that cannot be written
 */
export function asOutputError(folder: string, error: unknown, code: "B6101" | "B6104" = "B6101"): unknown {
  if (error instanceof OutputError) return error;
  const { code: reason, syscall, path = folder } = (error ?? {}) as NodeJS.ErrnoException;
  if (reason === undefined || syscall === undefined) return error;
  return new OutputError(code, path, reasons[reason] ?? `cannot be used: the system says ${reason}`, fixes[code]);
}

const fixes = {
  B6101: "free space, mend the rights, or write elsewhere with -o",
  B6104: "free space, or mend the rights of the spec's folder; where the lock must not change, commit it and run with --locked",
} as const;
