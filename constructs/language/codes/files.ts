/** Codes of files and YAML. */
import type { CodeText } from "../problems/problem";

export const fileCodes = {
  B1001: {
    title: "file that cannot be read",
    explanation:
      "A file named by -f, or by `extends` of another, is not there or may not be read. `extends` is relative to the file that says it. A spec in TypeScript is an object of a CDKTF app: Berth runs no program for it; what it prints as JSON is a file like any other.",
    fix: "Write the path of a file that exists.",
  },
  B1002: {
    title: "text that is not YAML",
    explanation: "The file could not be read as YAML 1.2, of which JSON is a part.",
    fix: "Mend the text at the place that the message names; indentation is by spaces, and text with `: ` or ` #` in it wants quotes.",
  },
  B1003: {
    title: "key that stands twice",
    explanation: "A map holds each key once. Which of two values would count is nowhere said.",
    fix: "Keep one of them.",
  },
  B1004: {
    title: "several documents in one file",
    explanation: "A spec is one document. `---` in the middle of a file begins another.",
    fix: "Make a file of each, and name them in `extends` or by several -f.",
  },
  B1005: {
    title: "unknown YAML tag",
    explanation: "Only the tags of YAML's core schema are known (!!str, !!int, !!float, !!bool, !!null, !!seq, !!map).",
    fix: "Leave the tag out.",
  },
  B1006: {
    title: "circle of `extends`",
    explanation: "A file is merged over those that it extends, so none of them may extend it in turn.",
    fix: "Take one of the files out of the circle.",
  },
  B1007: {
    title: "file that holds no map",
    explanation: "A spec is a map of keys such as name, locations and clusters.",
    fix: "Begin the file with `apiVersion: berth/v1`.",
  },
  B1008: {
    title: "merge key",
    explanation: "YAML 1.2 has no merge key `<<`. Anchors and aliases work, for whole values.",
    fix: "Name the common part in `x-…` and use it as a whole by its alias, make a fleet with `per`, or use `extends`.",
  },
  B1009: {
    title: "aliases without end",
    explanation: "An anchor holds itself, or aliases of aliases multiply to more values than any spec needs.",
    fix: "Write the values out, or make a fleet by a list of locations.",
  },
} as const satisfies Record<string, CodeText>;
