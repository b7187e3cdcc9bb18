/** Pins the images of ECS nodes. */
import { imagePath, pinNodeImage } from "../../../platform/pools/node-images";
import type { ResolveContext } from "../../../platform/resolve/resolve-context";
import type { EcsCluster } from "../../../platform/types/aws/cluster";
import type { Pool } from "../../../platform/types/shared/pool";
import { vendorImage } from "../node-image";

/** By pool id, without pools that have an own image. A pool for which ECS has no image is reported elsewhere. */
export const pinImages = (cluster: string, pools: readonly Pool[], context: Pick<ResolveContext, "pin">): EcsCluster["nodeImages"] =>
  Object.fromEntries(
    pools.flatMap((pool) => {
      const image = pool.image === null ? vendorImage(pool) : null;
      if (image === null) return [];
      const { id, os } = pool;
      const claim = { lockPath: imagePath(cluster, id), request: { os }, newest: image.newest, startedUnpinned: false };
      return [[id, pinNodeImage(claim, context)]];
    }),
  );
