import type { StackCode } from "../../constructs/assembly/codes";

/** Error codes of the file system, each as the rest of a sentence about the path. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: "is not writable by this user",
  EPERM: "is not writable by this user",
  EROFS: "is on a read-only file system",
  ENOSPC: "is on a full disk",
  EDQUOT: "is on a disk whose quota is used up",
  ENOTDIR: "cannot be created because a file with a name of its path exists",
  EEXIST: "cannot be created because a file with a name of its path exists",
  EISDIR: "contains a folder where a file is to be written",
  EFBIG: "needs a larger file than this user may write",
  EIO: "is on a failing disk",
  ENAMETOOLONG: "has a name that is too long for the file system",
  EMFILE: "needs more open files than this user may have",
};

/** A file or folder that cannot be written, with how to fix it. */
export class OutputError extends Error {
  constructor(
    readonly code: StackCode,
    readonly path: string,
    /** The rest of a sentence about the path: `is on a full disk`. */
    readonly reason: string,
    readonly fix: string,
  ) {
    super(`${path} ${reason}`);
  }
}

/** Runs `work` and turns an error of the file system into an OutputError; other errors are not changed. */
export function writing<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asOutputError(folder, error);
  }
}

/**
 * Turns an error of the file system into an OutputError; other errors are returned as they are.
 * @param code of the file that cannot be written; the output folder by default
 */
export function asOutputError(folder: string, error: unknown, code: "B6101" | "B6104" = "B6101"): unknown {
  if (error instanceof OutputError) return error;
  const { code: reason, syscall, path = folder } = (error ?? {}) as NodeJS.ErrnoException;
  if (reason === undefined || syscall === undefined) return error;
  return new OutputError(code, path, reasons[reason] ?? `cannot be used (${reason})`, fixes[code]);
}

const fixes = {
  B6101: "free up disk space, fix the permissions, or choose another folder with -o",
  B6104: "free up disk space, or fix the permissions of the spec's folder; if the lock must not change, commit it and run with --locked",
} as const;
