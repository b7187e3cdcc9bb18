/** How rights name registries on Azure: by resource id, each as a whole. Owners of existing registries grant pull rights themselves. */
import type { CloudResolvers } from "../../platform/resolve/resolvers";

export const repositoryIds: CloudResolvers<"azure">["repositoryIds"] = {
  managed: ({ resourceId, mirrors }) => ({ own: [resourceId], mirrored: mirrors.length > 0 ? [resourceId] : [] }),
  existing: () => [],
};
