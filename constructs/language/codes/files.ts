/** Codes of files and YAML. */
import type { CodeText } from "../problems/problem";

export const fileCodes = {
  B1001: {
    title: "A spec file cannot be read",
    explanation:
      "A file named by -f, or by `extends` of another file, does not exist or cannot be read. `extends` is relative to the file that contains it. A spec in TypeScript is an object of a CDKTF app: Berth runs no program for it, but the JSON that a program prints is a spec file like any other.",
    fix: "write the path of a file that exists",
  },
  B1002: {
    title: "The text is not valid YAML",
    explanation: "The file could not be read as YAML 1.2, which includes JSON.",
    fix: "correct the text at this place: indent with spaces, and quote text that contains `: ` or ` #`",
  },
  B1003: {
    title: "A key is duplicated",
    explanation: "A map contains each key once. YAML does not say which of two values counts.",
    fix: "keep one of the two keys",
  },
  B1004: {
    title: "A file contains several documents",
    explanation: "A spec is one document. `---` in the middle of a file begins another.",
    fix: "write one file for each document, and list them in `extends` or by several -f",
  },
  B1005: {
    title: "A YAML tag is unknown",
    explanation: "Only the tags of YAML's core schema are known (!!str, !!int, !!float, !!bool, !!null, !!seq, !!map).",
    fix: "remove the tag",
  },
  B1006: {
    title: "Files extend each other in a circle",
    explanation: "A file is merged over the files that it extends, so none of them can extend it in turn.",
    fix: "remove one `extends` of the circle",
  },
  B1007: {
    title: "A file does not contain a map",
    explanation: "A spec is a map of keys such as name, locations and clusters.",
    fix: "begin the file with `apiVersion: berth/v1`",
  },
  B1008: {
    title: "A merge key is used",
    explanation: "YAML 1.2 has no merge key `<<`. Anchors and aliases work for whole values.",
    fix: "define the shared part in `x-…` and use it as a whole by its alias, use a fleet with `per`, or use `extends`",
  },
  B1009: {
    title: "Aliases expand without end",
    explanation: "An anchor is recursive, or aliases of aliases expand to more values than any spec needs.",
    fix: "write the values out, or use a fleet with a list of locations",
  },
} as const satisfies Record<string, CodeText>;
