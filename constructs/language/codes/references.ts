/** Codes of references, fleets and identity. */
import type { CodeText } from "../problems/problem";

export const referenceCodes = {
  B3001: {
    title: "A reference names an entry that does not exist",
    explanation: "References are the keys of other entries. No entry of that section has this key.",
    fix: "write one of the allowed keys, or add the entry",
  },
  B3002: {
    title: "A reference names an entry of another location",
    explanation: "The entry that is named is in another location than the entry that names it.",
    fix: "name an entry of the same location, or add the location to the fleet",
  },
  B3003: {
    title: "A reference names an entry of another cloud",
    explanation: "The entry that is named is on another cloud than the entry that names it.",
    fix: "name an entry of the same cloud",
  },
  B3004: {
    title: "The location is missing",
    explanation: "`location` can be left out only if the spec has exactly one location.",
    fix: "add location",
  },
  B3005: {
    title: "The path of a waiver does not exist",
    explanation: "`at` of a waiver is a path of the spec: a section or a key of the platform first, then keys, with `*` for any one key.",
    fix: "write a path such as registries.images",
  },
  B3010: {
    title: "An exception names nothing of its entry",
    explanation: "The keys of `per` are locations of the entry; for services, their clusters.",
    fix: "write one of the allowed keys",
  },
  B3011: {
    title: "A key is also the key of an expanded entry",
    explanation: "An entry with a list of locations is expanded to one entry for each, with the key <key>-<location>.",
    fix: "write the differences in `per` of the fleet, or choose another key",
  },
  B3020: {
    title: "Two entries have the same identity",
    explanation:
      "Addresses, names in the cloud and state are derived from `renamedFrom`, or from the key if it is not set. Two entries would share them.",
    fix: "choose another key, or remove renamedFrom",
  },
} as const satisfies Record<string, CodeText>;
