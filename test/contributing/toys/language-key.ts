/** A key that is not real: `archived` on a registry becomes a label of its resources, on every cloud. */
import type { Addition } from "../scratch-tree";

export const toyKey: Addition = {
  files: {},
  edits: {
    "constructs/language/schema/registry.ts": [
      {
        after: "    encryption: encryption.optional(),",
        add: '    archived: z.boolean().default(false).describe("Label the resources of the registry as archived"),',
      },
    ],
    "constructs/platform/resolve/registries.ts": [
      {
        after: "  const encryption = parsed.encryption ??",
        add: '  const archived = parsed.archived && { labels: { ...meta.labels, archived: "true" } };',
      },
      { text: "resolvers.registry(complete, meta,", becomes: "resolvers.registry(complete, { ...meta, ...archived }," },
    ],
  },
};
