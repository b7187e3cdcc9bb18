/** What can be wrong in what a user writes, before anything is resolved. */
import type { CodeText } from "./problem";

export const specCodes = {
  B1001: {
    title: "A file cannot be read",
    explanation: "The spec, or a file that it extends, is not there or may not be read. `extends` is relative to the file that holds it.",
    fix: "Correct the path, or the rights of the file.",
  },
  B1002: {
    title: "A file is not YAML",
    explanation: "Specs are YAML 1.2 or JSON: one document, no key twice, no tags. Anchors work; merge keys (<<) do not: use `extends`.",
    fix: "Mend the place that the error names; an editor with the JSON Schema of Berth shows it while typing.",
  },
  B1003: {
    title: "Files extend each other in a circle",
    explanation: "A file is read after those that it extends, so none of a circle could be first.",
    fix: "Remove one of the `extends`.",
  },
  B1004: {
    title: "A file is not a map",
    explanation: "A spec is one map of keys, beginning with `apiVersion: berth/v1`.",
    fix: "Write keys and values at the top of the file.",
  },
  B2001: {
    title: "An unknown key",
    explanation: "The language has no such key there. Keys that begin with x- are ignored and are a place for anchors.",
    fix: "Write the key that the error names, or remove it.",
  },
  B2002: {
    title: "A required key is missing",
    explanation: "There is no default that would be right for everyone.",
    fix: "Write the key, in this file or in one that it extends.",
  },
  B2101: {
    title: "A value of the wrong kind",
    explanation: "A text, number, list or map stands where another kind is needed.",
    fix: "Write the kind that the error names.",
  },
  B2102: {
    title: "A value that is not among the allowed ones",
    explanation: "Only a few values have a meaning there.",
    fix: "Take one of the values that the error lists.",
  },
  B2103: {
    title: "A number where text is needed",
    explanation:
      "YAML reads 1.30 as the number 1.3, and an account number loses its leading zeros. So versions, accounts and tags are text.",
    fix: "Put the value in quotes.",
  },
  B2104: {
    title: "A quantity without a unit",
    explanation: "Memory and disk take Ki, Mi, Gi or Ti; time takes s, m, h or d. A plain number could mean any of them.",
    fix: "Write the unit behind the number.",
  },
  B2105: {
    title: "Text of the wrong form",
    explanation: "The text must follow a pattern, which the error says in words.",
    fix: "Write it in the form that the error names.",
  },
  B2106: {
    title: "A number or a list out of its range",
    explanation: "The value is smaller or larger than what has a meaning.",
    fix: "Write a value inside the range.",
  },
  B2107: {
    title: "A value in none of the forms",
    explanation: "The key takes more than one form, and the value has none of them.",
    fix: "Write one of the forms that the error names.",
  },
  B2109: {
    title: "A name that cannot be a key",
    explanation: "Keys become parts of names in every cloud, whose rules are narrow.",
    fix: "Choose a name of lower-case letters, digits and single dashes.",
  },
  B2201: {
    title: "A public endpoint without ranges",
    explanation: "`endpoint: public` opens the cluster's API to the internet, so `from` must say to whom.",
    fix: "Write the ranges that may reach it in `access.from`.",
  },
  B2202: { title: "Keys that do not go together", explanation: "One of the keys makes the other meaningless.", fix: "Remove one of them." },
  B2203: {
    title: "A range whose minimum is above its maximum",
    explanation: "`min` may not exceed `max`.",
    fix: "Swap them, or raise `max`.",
  },
  B2204: {
    title: "Settings of another orchestrator",
    explanation: "Each orchestrator has typed settings of its own; those of another would be without effect.",
    fix: "Remove the block.",
  },
  B3001: {
    title: "A reference to nothing",
    explanation: "Keys of the spec are named bare. This one names no entry, or one that is removed.",
    fix: "Write one of the keys that the error lists, or add the entry.",
  },
  B3002: {
    title: "A location is missing",
    explanation: "With more than one location in the spec, each thing says where it stands.",
    fix: "Write `location`.",
  },
  B3003: {
    title: "An exception for nothing",
    explanation: "`per` makes exceptions by location (on services by cluster), and this one names none of them.",
    fix: "Name one of the entry's own locations.",
  },
  B3004: {
    title: "A key that expansion makes too",
    explanation: "A list of locations makes one entry for each, named <key>-<location>. Another entry is written under that name.",
    fix: "Rename one of them.",
  },
  B3005: {
    title: "A reference to another place",
    explanation: "What runs in a network stands where the network is; a replica stands in the same cloud.",
    fix: "Refer to an entry of the same location, or move one of them.",
  },
  B8001: {
    title: "Not built yet",
    explanation: "The language has this, and this version of Berth does not build it. It is refused rather than ignored.",
    fix: "Remove it, or use a version that builds it.",
  },
} as const satisfies Record<string, CodeText>;

export type SpecCode = keyof typeof specCodes;
