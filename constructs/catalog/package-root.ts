/** The folder of this package, for files that the compiler does not copy. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The nearest folder above this file that holds package.json, from the sources and from the compiled output alike.
 * @throws Error if no folder above holds one.
 */
export function packageRoot(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, "package.json"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`No package.json above ${__dirname}`);
    folder = parent;
  }
  return folder;
}
