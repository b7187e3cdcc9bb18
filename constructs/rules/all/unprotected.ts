/** Resources with data or traffic should be protected from accidental deletion. */
import type { PlatformRule } from "../rule";

export const unprotected: PlatformRule = {
  name: "unprotected",
  code: "B5006",
  severity: "warning",
  text: {
    title: "A resource has no deletion protection",
    explanation: "With `deletionProtection: false`, removing its key or destroying the wrong stack deletes it without a warning.",
    fix: "remove deletionProtection, or waive this with a reason",
  },
  check: ({ clusters, registries, networks, hostGroups }) =>
    [
      ...clusters,
      ...registries.filter(({ kind }) => kind === "managed"),
      ...networks.filter(({ kind }) => kind === "managed"),
      ...hostGroups,
    ]
      .filter(({ deletionProtection }) => !deletionProtection)
      .map(({ path }) => ({
        path: [...path.split("."), "deletionProtection"],
        message: "Deletion protection is disabled",
        value: false,
        fix: "remove deletionProtection",
      })),
};
