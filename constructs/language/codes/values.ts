/** Codes of keys and values. */
import type { CodeText } from "../problems/problem";

export const valueCodes = {
  B2001: {
    title: "A key is unknown",
    explanation:
      "The language has no such key in this place. Keys that begin with `x-` are ignored and are allowed in any map of the language.",
    fix: "write one of the allowed keys, or remove this one",
  },
  B2002: {
    title: "A required key is missing",
    explanation: "The key is required. It can be in any of the files that are merged.",
    fix: "add the key",
  },
  B2003: {
    title: "A value is of the wrong kind",
    explanation: "A list, a map, text, a number or a boolean is written where another kind is needed.",
    fix: "write a value of the kind that the message names",
  },
  B2004: {
    title: "A number or boolean is written instead of text",
    explanation: "YAML reads digits as a number and true or false as a boolean: an account would lose its first zeros, a tag its last one.",
    fix: "put the value in quotes",
  },
  B2005: {
    title: "A key has an invalid format",
    explanation:
      "Keys become names and addresses. Keys of entries have 1 to 20 characters of a-z, 0-9 and -, begin with a letter, and contain no -- and no final -; keys of locations have 1 to 8, keys of pools 1 to 12 letters and digits.",
    fix: "write a key of that format",
  },
  B2006: {
    title: "A value is not one of the allowed values",
    explanation: "Only certain words or numbers are allowed here.",
    fix: "write one of the allowed values",
  },
  B2007: {
    title: "A number is out of bounds",
    explanation: "The number is too small, too large, or not whole.",
    fix: "write a number within the bounds",
  },
  B2008: {
    title: "Text has an invalid format",
    explanation: "The text is empty, or does not have the format of names, ids and addresses of this kind.",
    fix: "write text of the format that the message describes",
  },
  B2009: {
    title: "A list has the wrong length",
    explanation: "The list has too few or too many items.",
    fix: "add or remove items",
  },
  B2010: {
    title: "A spec contains `${…}` or `%{…}`",
    explanation: "A spec has no variables and no Terraform expressions, and Terraform would evaluate both.",
    fix: "write the value itself; for a value that only other Terraform knows, write { from: KEY, output: NAME }",
  },
  B2101: {
    title: "A version is invalid",
    explanation: "A version is text. YAML reads 1.30 as the number 1.3, which is another version.",
    fix: 'write the version in quotes, for example "1.35"',
  },
  B2102: {
    title: "An address range is invalid",
    explanation: "A range is an address and the length of its prefix, with no host bits set.",
    fix: "write a range such as 10.30.0.0/16",
  },
  B2103: {
    title: "A day is invalid",
    explanation: "A day is written as year, month and day.",
    fix: "write a day such as 2026-12-15",
  },
  B2104: {
    title: "A quantity has no valid unit",
    explanation:
      "Sizes have a unit of Ki, Mi, Gi or Ti, durations one of s, m, h or d. A plain number, or a unit such as G, would be ambiguous.",
    fix: "write the number with its unit, for example 16Gi or 30m",
  },
  B2105: {
    title: "The address is not that of a registry",
    explanation:
      "An existing registry is named by its host, with a port or a path where it has one. The address must be known before apply.",
    fix: "write it without a scheme, for example registry.example.org:443/base",
  },
} as const satisfies Record<string, CodeText>;
