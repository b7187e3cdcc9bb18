/** The folder of this package, from the compiled file or from the source. */
import { dirname } from "node:path";

export function packageRoot(): string {
  const above = dirname(__dirname);
  return above.endsWith("dist") ? dirname(above) : above;
}
