/** Codes of keys and values. */
import type { CodeText } from "../problems/problem";

export const valueCodes = {
  B2001: {
    title: "unknown key",
    explanation: "The language has no such key here. Keys that begin with `x-` are ignored and may stand in any map of the language.",
    fix: "Write one of the keys that are allowed, or take it out.",
  },
  B2002: {
    title: "missing key",
    explanation: "The key is required. It may stand in any of the files that are merged.",
    fix: "Write the key.",
  },
  B2003: {
    title: "value of the wrong kind",
    explanation: "A list, a map, text, a number, or true or false stands where another kind is needed.",
    fix: "Write a value of the kind that is allowed.",
  },
  B2004: {
    title: "number where text is needed",
    explanation: "YAML reads digits as a number and true or false as such: an account loses its first zeros, a tag its last one.",
    fix: "Put the value in quotes.",
  },
  B2005: {
    title: "key of a form that is not allowed",
    explanation:
      "Keys become names and addresses. Keys of entries are 1 to 20 of a-z, 0-9 and -, begin with a letter, have no -- and no final -; of locations 1 to 8, of pools 1 to 12 letters and digits.",
    fix: "Write a key of that form.",
  },
  B2006: {
    title: "value that is not one of those allowed",
    explanation: "Only certain words or numbers may stand here.",
    fix: "Write one of those that are allowed.",
  },
  B2007: {
    title: "number out of bounds",
    explanation: "The number is too small, too large, or not whole.",
    fix: "Write a number within the bounds.",
  },
  B2008: {
    title: "text of a form that is not allowed",
    explanation: "The text is empty, or not of the form that names, ids and addresses of this kind have.",
    fix: "Write text of the form that the message describes.",
  },
  B2009: {
    title: "list of the wrong length",
    explanation: "The list has too few or too many items.",
    fix: "Add or remove items.",
  },
  B2010: {
    title: "`${…}` in a spec",
    explanation: "A spec says what is deployed: there are no variables in it, and no text of Terraform.",
    fix: "Write the value itself; for what only other Terraform knows, { from: KEY, output: NAME }.",
  },
  B2101: {
    title: "version that is not one",
    explanation: "A version is text. YAML reads 1.30 as the number 1.3, another version.",
    fix: 'Write the version in quotes, for example "1.35".',
  },
  B2102: {
    title: "address range that is not one",
    explanation: "A range is an address and the length of its prefix, with no bit set behind the prefix.",
    fix: "Write a range such as 10.30.0.0/16.",
  },
  B2103: {
    title: "day that is not one",
    explanation: "A day is written as year, month and day.",
    fix: "Write a day such as 2026-12-15.",
  },
  B2104: {
    title: "quantity without its unit",
    explanation:
      "Sizes have a unit of Ki, Mi, Gi or Ti, spans of time one of s, m, h or d. A plain number, or a unit such as G, could mean several things.",
    fix: "Write the number with its unit, for example 16Gi or 30m.",
  },
  B2105: {
    title: "address that is not one of a registry",
    explanation:
      "An existing registry is named by its host, with a port or a path where it has one. The address must be known before apply.",
    fix: "Write it without a scheme, for example registry.example.org:443/base.",
  },
} as const satisfies Record<string, CodeText>;
