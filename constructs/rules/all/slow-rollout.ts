/** A pool whose nodes are replaced one after another can take a day to patch. */
import { orchestratorRecord } from "../../catalog/orchestrators";
import { rolloutSeconds } from "../../platform/pools/rollout-time";
import type { PlatformRule } from "../rule";

const MAX_HOURS = 8;
const HOUR_SECONDS = 3600;

export const slowRollout: PlatformRule = {
  name: "slow-rollout",
  code: "B5017",
  severity: "warning",
  text: {
    title: "Replacing the nodes of a pool can take many hours",
    explanation:
      "A change of the node image or the machine replaces every node of a pool, `rollout` at a time and up to 20 minutes each. Terraform waits for all of it, and credentials of a pipeline can end before.",
    fix: "increase rollout.maxUnavailable or rollout.maxSurge, or split the pool",
  },
  check: ({ clusters }) =>
    clusters.flatMap(({ orchestrator, pools }) =>
      // Others replace nodes by percentages, and Terraform does not wait for them.
      (orchestratorRecord(orchestrator).kubernetes ? pools : []).flatMap((pool) => {
        const hours = Math.ceil(rolloutSeconds(pool) / HOUR_SECONDS);
        if (hours <= MAX_HOURS) return [];
        return [
          {
            path: [...pool.path.split("."), "rollout"],
            message: `Replacing ${pool.count.max} nodes of pool ${pool.key} at this pace can take ${hours} hours`,
            value: { maxSurge: pool.rollout.maxSurge, maxUnavailable: pool.rollout.maxUnavailable },
            fix: "increase rollout.maxUnavailable or rollout.maxSurge, or waive this with a reason",
          },
        ];
      }),
    ),
};
