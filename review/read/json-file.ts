/** Reads files of trees, which anyone may have written. */
import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { isAbsolute, join, relative } from "node:path";
import { isDeeperThan, type Json } from "../model/json";

/** A tree that cannot be read. */
export class TreeError extends Error {
  override readonly name = "TreeError";
  constructor(
    readonly file: string,
    readonly reason: string,
    readonly fix: string,
  ) {
    super(`${file}: ${reason}`);
  }
}

/** Larger than the Terraform JSON of thousands of clusters in one stack. */
const MAX_BYTES = 256 * 1024 * 1024;
/** Deeper than any Terraform configuration. */
const MAX_DEPTH = 200;

/** Reads regular files only: a device or a pipe in a tree would never end. */
export function bytesOf(file: string): Buffer {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats !== undefined && !stats.isFile()) throw new TreeError(file, "is not a regular file", "remove it, and synthesize again");
  if (stats !== undefined && stats.size > MAX_BYTES)
    throw new TreeError(file, `is larger than ${MAX_BYTES / 1024 / 1024} MiB`, "divide it into several stacks");
  try {
    return readFileSync(file);
  } catch (error) {
    throw new TreeError(file, `cannot be read: ${(error as Error).message}`, "synthesize again");
  }
}

export function jsonOf(file: string): Json {
  const json = parsed(file);
  if (isDeeperThan(json, MAX_DEPTH)) throw new TreeError(file, `is nested deeper than ${MAX_DEPTH} levels`, "synthesize again");
  return json;
}

function parsed(file: string): Json {
  const text = bytesOf(file).toString("utf8");
  try {
    return JSON.parse(text) as Json;
  } catch {
    // The parser's message would quote the text, and a manifest can name any file.
    throw new TreeError(file, "is not JSON", "synthesize again");
  }
}

/** The file of a stack, which a manifest may only name inside of its folder. */
export function inside(folder: string, path: string, manifest: string): string {
  const [file, root] = [join(folder, path), realpathSync(folder)];
  const way = relative(root, existsSync(file) ? realpathSync(file) : join(root, path));
  if (way.startsWith("..") || isAbsolute(way) || isAbsolute(path))
    throw new TreeError(manifest, `names ${path}, which is outside of its folder`, "synthesize again");
  return file;
}
