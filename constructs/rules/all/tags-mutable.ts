/** A tag that can move makes what runs tomorrow differ from what was tested today. */
import type { PlatformRule } from "../rule";

export const tagsMutable: PlatformRule = {
  name: "tags-mutable",
  code: "B5007",
  severity: "warning",
  text: {
    title: "A registry's tags can be moved",
    explanation: "Whoever may push can put another image under a tag that is already in use.",
    fix: "Leave `tags` out, which makes them immutable, or waive this with a reason.",
  },
  check: ({ registries }) =>
    registries.flatMap((registry) =>
      registry.kind === "managed" && registry.tags === "mutable"
        ? [
            {
              path: [...registry.path.split("."), "tags"],
              message: "lets a tag be moved to another image",
              value: "mutable",
              fix: "write tags: immutable, or waive this where the cloud keeps no tags from moving",
            },
          ]
        : [],
    ),
};
