import { lstatSync } from "node:fs";
import { dirname, join } from "node:path";
import { OutputError } from "./output-error";
import { recordFile } from "./record";

/** The last step of a run that writes output. A pull request can contain a journal, since it is in the output folder: its paths are not trusted. */
export interface Journal {
  /** Paths in the output folder, in the order in which they are moved. */
  readonly moves: readonly string[];
  /** Folders of stacks that no longer exist. */
  readonly drops: readonly string[];
}

/** Names of stacks: `cluster-apps-use1`. */
const stackForm = /^[a-z][a-z0-9-]{0,79}$/;

/** The only files that Berth writes to an output folder: the manifest, the record, and one file for each stack. */
function isOwnFile(path: unknown): path is string {
  if (path === "manifest.json" || path === recordFile) return true;
  const [folder, stack = "", file, ...rest] = typeof path === "string" ? path.split("/") : [];
  return folder === "stacks" && stackForm.test(stack) && file === "cdk.tf.json" && rest.length === 0;
}

function isStackFolder(path: unknown): path is string {
  const [folder, stack = "", ...rest] = typeof path === "string" ? path.split("/") : [];
  return folder === "stacks" && stackForm.test(stack) && rest.length === 0;
}

/**
 * @param path of the journal, for the message
 * @throws OutputError unless it lists only files that Berth writes and folders of stacks
 */
export function parseJournal(text: string, path: string): Journal {
  const journal = parsed(text);
  const { moves, drops } = (journal ?? {}) as Partial<Record<keyof Journal, unknown>>;
  if (Array.isArray(moves) && Array.isArray(drops) && moves.every(isOwnFile) && drops.every(isStackFolder)) return { moves, drops };
  throw new OutputError("B6105", path, "is not a journal of an interrupted synthesis", `delete ${dirname(path)} and run the command again`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Refuses symbolic links in the path of an output file: through them, a file outside the output folder would be written or deleted.
 * @param path relative to the output folder
 * @throws OutputError naming the link
 */
export function refuseLinks(output: string, path: string): void {
  const steps = path.split("/");
  for (let n = 1; n <= steps.length; n++) {
    const step = join(output, ...steps.slice(0, n));
    if (lstatSync(step, { throwIfNoEntry: false })?.isSymbolicLink())
      throw new OutputError(
        "B6105",
        step,
        "is a symbolic link, which is never followed in an output folder",
        `delete ${step}, or choose another folder with -o`,
      );
  }
}
