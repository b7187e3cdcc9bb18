/** Codes of references, fleets and identity. */
import type { CodeText } from "../problems/problem";

export const referenceCodes = {
  B3001: {
    title: "reference to nothing",
    explanation: "A key of the spec is named bare. No entry of that section has this key.",
    fix: "Write one of the keys that are allowed, or add the entry.",
  },
  B3002: {
    title: "reference into another location",
    explanation: "What is referred to stands in another location than what refers to it.",
    fix: "Name an entry of the same location, or add the location to the fleet.",
  },
  B3003: {
    title: "reference into another cloud",
    explanation: "What is referred to stands in another cloud than what refers to it.",
    fix: "Name one of the same cloud.",
  },
  B3004: {
    title: "location left out where there are several",
    explanation: "With exactly one location in the spec, `location` can be left out.",
    fix: "Write location.",
  },
  B3005: {
    title: "path that leads nowhere",
    explanation: "A waiver's `at` is a path of the spec: a section or a key of the platform first, then keys, `*` for one step.",
    fix: "Write a path such as registries.images.",
  },
  B3010: {
    title: "exception for nothing",
    explanation: "A key of `per` is one of the entry's locations; on services, one of its clusters.",
    fix: "Write one of the keys that are allowed.",
  },
  B3011: {
    title: "key that a fleet makes, written too",
    explanation: "An entry with a list of locations makes one entry for each, keyed <key>-<location>.",
    fix: "Write what differs in `per` of the fleet, or choose another key.",
  },
  B3020: {
    title: "key that is another's identity",
    explanation: "Addresses, names in the cloud and state go by `renamedFrom` or else the key. Two entries would share them.",
    fix: "Choose another key, or take renamedFrom out.",
  },
} as const satisfies Record<string, CodeText>;
