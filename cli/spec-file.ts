/** Which spec a folder's cdktf.json names: each side of a review has its own. */
import { readFileSync, realpathSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** The spec in the folder's cdktf.json, relative to the folder. @default berth.yaml */
export function configuredSpec(folder: string): string {
  try {
    const { context } = JSON.parse(readFileSync(join(folder, "cdktf.json"), "utf8")) as { context?: { berth?: { spec?: unknown } } };
    const spec = context?.berth?.spec;
    return typeof spec === "string" ? spec : "berth.yaml";
  } catch {
    return "berth.yaml";
  }
}

/** Whether an existing file is below a folder, also after every symbolic link is followed. */
export function specWithin(folder: string, file: string): boolean {
  const below = relative(realpathSync(folder), realpathSync(file));
  return below !== ".." && !below.startsWith(`..${sep}`);
}
