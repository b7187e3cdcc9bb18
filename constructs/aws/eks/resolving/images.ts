/** Pins the releases of EKS's node images. */
import { newestEksRelease } from "../../../catalog/images";
import { imagePath, pinNodeImage } from "../../../platform/pools/node-images";
import type { ResolveContext } from "../../../platform/resolve/resolve-context";
import type { EksCluster } from "../../../platform/types/aws/cluster";
import type { Pool } from "../../../platform/types/shared/pool";

export interface ImagesRequest {
  /** Identity of the cluster. */
  readonly id: string;
  /** Minor version of Kubernetes. */
  readonly version: string;
  readonly pools: readonly Pool[];
}

/**
 * By pool id, without pools that have an own image. AWS makes Windows AMIs private soon after the next ones are published, so the catalogue has none.
 * @see https://docs.aws.amazon.com/ec2/latest/windows-ami-reference/windows-ami-versions.html
 */
export function pinImages(
  { id, version, pools }: ImagesRequest,
  context: Pick<ResolveContext, "pin" | "isRecorded" | "locked">,
): EksCluster["nodeImages"] {
  const ofVendor = pools.filter(({ image }) => image === null);
  const startedUnpinned = context.isRecorded && !ofVendor.some((pool) => context.locked("nodeImage", imagePath(id, pool.id)) !== undefined);
  return Object.fromEntries(
    ofVendor.map(({ id: pool, os }) => {
      const newest = os === "linux" ? newestEksRelease(version) : null;
      return [pool, pinNodeImage({ lockPath: imagePath(id, pool), request: { version, os }, newest, startedUnpinned }, context)];
    }),
  );
}
