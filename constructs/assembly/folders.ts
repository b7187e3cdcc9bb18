/** The two folders of a synthesis. Only the relative path between them is part of the output. */
import { join, relative, sep } from "node:path";

/** Absolute paths. */
export interface Folders {
  /** The folder of the spec; local state is kept below it. */
  readonly spec: string;
  /** The final output folder, not the stage that files are written to first. */
  readonly output: string;
}

/** The relative path from the folder of a stack to that of the spec, with `/`. */
export const relativeSpecFolder = ({ spec, output }: Folders): string =>
  relative(join(output, "stacks", "any"), spec)
    .split(sep)
    .join("/") || ".";
