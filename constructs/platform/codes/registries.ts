/** Codes of registries and of names that things would share. */
import type { CodeText } from "../../language/problems/problem";

export const registryCodes = {
  B4070: {
    title: "reader that is unknown",
    explanation: "A reader of a registry is a cluster of the spec, by key, or an account or principal outside, as its cloud writes it.",
    fix: "Write a key of `clusters`, or an account or principal of the registry's cloud.",
  },
  B4071: {
    title: "replica in another place",
    explanation: "A registry is replicated to other locations of its own cloud.",
    fix: "Name other locations of the same cloud.",
  },
  B4072: {
    title: "reader in another cloud",
    explanation: "A cluster pulls from a registry of its own cloud.",
    fix: "Add a registry in the cluster's cloud, and push the images there as well.",
  },
  B4090: {
    title: "two things of one name",
    explanation: "Names in the cloud are made from keys and cut to what the vendor allows, and after that two of them are the same.",
    fix: "Choose another key for one of the two.",
  },
} as const satisfies Record<string, CodeText>;
