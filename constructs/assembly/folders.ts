/** The two folders of a synthesis, and the way between them, which is all of them that enters the output. */
import { join, relative, sep } from "node:path";

/** Absolute paths. */
export interface Folders {
  /** Where the spec stands: local state is kept below it. */
  readonly spec: string;
  /** Where the output will stand at last, whatever stage it is written to first. */
  readonly output: string;
}

/** The way from a stack's folder to the spec's, with `/`. */
export const wayToSpec = ({ spec, output }: Folders): string =>
  relative(join(output, "stacks", "any"), spec)
    .split(sep)
    .join("/") || ".";
