/** Finds the folder of this package, for files that the compiler does not copy. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The nearest folder above this file that holds package.json, from the sources and from the compiled output alike.
 * @throws Error where there is none.
 */
export function packageRoot(from: string = __dirname): string {
  let folder = from;
  while (!existsSync(join(folder, "package.json"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`No package.json above ${from}`);
    folder = parent;
  }
  return folder;
}

/** The Python part of the emulator: requirements and the extension of moto. */
export function motoFolder(): string {
  return join(packageRoot(), "emulator", "moto");
}
