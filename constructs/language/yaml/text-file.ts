/** Reads text files that others wrote: regular files of a sane size, in UTF-8, and only where they may be. */
import { readFileSync, realpathSync, statSync } from "node:fs";
import { relative, sep } from "node:path";

/** Files that the system makes up while they are read: environments and secrets of processes, without a size. */
const ofSystem = /^\/(?:proc|sys|dev)\//;

export interface TextFileLimits {
  readonly maxMiB: number;
  /** The folder that the file must be in, also after every symbolic link is followed. @default any */
  readonly within?: string | undefined;
}

/**
 * The text of a file without its byte order mark.
 * @throws Error with the reason if the file is outside of `within`, is a device or a pipe, is too large, or is not UTF-8
 */
export function readTextFile(file: string, { maxMiB, within }: TextFileLimits): string {
  if (within !== undefined && !isWithin(within, file)) throw new Error("it is outside the commit");
  const stats = statSync(file);
  if ((!stats.isFile() && !stats.isDirectory()) || ofSystem.test(realpathSync(file))) throw new Error("it is not a regular file");
  if (stats.size > maxMiB * 1024 * 1024) throw new Error(`it is larger than ${maxMiB} MiB`);
  return decoded(readFileSync(file));
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Error("it is not text in UTF-8");
  }
}

/**
 * Whether an existing file is below a folder, also after every symbolic link is followed.
 * @throws the error of the file system if there is no such file
 */
export function isWithin(folder: string, file: string): boolean {
  const below = relative(realpathSync(folder), realpathSync(file));
  return below !== ".." && !below.startsWith(`..${sep}`);
}
