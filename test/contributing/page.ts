/** What CONTRIBUTING says under "How to add …": the paths of each list item, so that the page and the tests cannot drift apart. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../..");

export interface Instructions {
  /** Existing folders in which new files are added. */
  readonly newIn: readonly string[];
  /** Existing files that change. */
  readonly changed: readonly string[];
  /** Existing folders in which files change; which of them depends on what is added. */
  readonly changedIn: readonly string[];
}

const paths = (text: string): string[] => [...text.matchAll(/`((?:constructs|cli|review|stacks|test)\/[^`]*)`/g)].map(([, path]) => path!);
const isFolder = (path: string): boolean => statSync(join(root, path)).isDirectory();

/** @throws Error if the page has no such item, or names a path that does not exist */
export function instructionsFor(what: string): Instructions {
  const section = readFileSync(join(root, "CONTRIBUTING.md"), "utf8").split("\n## How to add …\n")[1]!.split("\n## ")[0]!;
  const item = section.split("\n- ").find((each) => each.startsWith(`**${what}**`));
  if (item === undefined) throw new Error(`CONTRIBUTING does not say how to add ${what}`);
  const lines = item.split("\n").map((line) => line.trim());
  const linesOf = (word: string): string[] => paths(lines.filter((line) => line.startsWith(`- ${word}: `)).join(" "));
  const change = linesOf("change");
  return { newIn: linesOf("new"), changed: change.filter((path) => !isFolder(path)), changedIn: change.filter(isFolder) };
}
