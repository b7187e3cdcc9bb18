/** How rights name registries on Azure: by resource id, each as a whole. Owners of existing registries grant pull rights themselves. */
import type { CloudResolvers } from "../../platform/resolve/resolvers";

export const repositoryIds: CloudResolvers<"azure">["repositoryIds"] = {
  managed: ({ resourceId, mirrors }) => ({ own: [resourceId], mirrored: mirrors.length > 0 ? [resourceId] : [] }),
  existing: () => [],
};

/** Only registries that Berth makes get private endpoints. Of others, the owner of the network's private zone decides what leads where. */
export const reachedWithoutEgress: CloudResolvers<"azure">["reachedWithoutEgress"] = ({ kind }) => kind === "managed";
