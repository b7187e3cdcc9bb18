/** Finds the folder of this package, for files that the compiler does not copy. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The nearest ancestor folder with a package.json. Works in the sources and in the compiled output.
 * @throws Error if no ancestor folder contains one
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
