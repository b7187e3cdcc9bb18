/** The AWS part of resolving host pools. */
import { holdFixed } from "../../platform/lock/fixed";
import type { HostPoolResolver } from "../../platform/resolve/host-pool-resolver";
import { reporterFor } from "../../platform/resolve/resource-reporter";
import { isAmi } from "../ami";
import { awsCodes } from "../codes";
import { fixedOfUnit } from "../fixed";
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
    changesImageKind: true,
  },
  notice: stopNotice,
  checkUnit: ({ path, id, network }, context) =>
    holdFixed(`${path.split(".")[0]}.${id}`, fixedOfUnit(network, context.location), context, reporterFor(awsCodes, path, context.report)),
  decide: (pool, { request }, context) => {
    const { image, path } = request;
    if (image !== null && !isAmi(image))
      reporterFor(awsCodes, path, context.report)("B4611", ["image"], {
        message: "The image of hosts is not the id of an AMI",
        value: image,
      });
    return { ...pool, dedicated: request.dedicated };
  },
};
