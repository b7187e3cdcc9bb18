/** How rights name registries on Azure: by resource id, each as a whole. Who pulls from one that others made is for them to say. */
import type { CloudResolvers } from "../../platform/resolve/resolvers";

export const repositoryIds: CloudResolvers<"azure">["repositoryIds"] = {
  managed: ({ resourceId, mirrors }) => ({ own: [resourceId], mirrored: mirrors.length > 0 ? [resourceId] : [] }),
  existing: () => [],
};
