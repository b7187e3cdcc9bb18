/** What holds state or serves traffic should not be one typing error away from being destroyed. */
import type { PlatformRule } from "../rule";

export const unprotected: PlatformRule = {
  name: "unprotected",
  code: "B5006",
  severity: "warning",
  text: {
    title: "A thing is not protected from deletion",
    explanation: "With `deletionProtection: false` a removed key, or a destroy of the wrong stack, deletes it without a question.",
    fix: "Leave `deletionProtection` out, or waive this with a reason.",
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
        message: "can be deleted without a question",
        value: false,
        fix: "remove deletionProtection",
      })),
};
