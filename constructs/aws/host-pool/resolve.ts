/** The AWS part of resolving host pools. */
import type { HostPoolResolver } from "../../platform/resolve/host-pool-resolver";
import { stopNotice } from "./stop-notice";

export const hostPools: HostPoolResolver<"aws"> = {
  limits: {
    /** @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html */
    userDataBytes: 16_384,
    /** Minimum in GiB: the image of Ubuntu with the packages of the first boot. */
    rootDiskGiB: [16, null],
    /** @see https://docs.aws.amazon.com/autoscaling/ec2/userguide/lifecycle-hooks.html */
    drainSeconds: 7200,
    bareMetal: true,
    systems: ["ubuntu-24.04"],
  },
  notice: stopNotice,
  checkUnit: () => undefined,
  decide: (pool, { request }) => ({ ...pool, dedicated: request.dedicated }),
};
