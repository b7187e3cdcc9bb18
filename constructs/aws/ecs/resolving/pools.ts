/** What ECS cannot do with pools. */

import { DEFAULT_ROLLOUT } from "../../../platform/pools/rollout";
import type { Pool } from "../../../platform/types/shared/pool";
import { checkAmi } from "../../ami";
import { healthyPercentages } from "../../host-pool/rollout";
import type { Report } from "../codes";
import { leastDisks, nodeImage } from "../node-image";

/** Of a container instance, beside ECS's own. */
const MOST_LABELS = 10;

export function checkPools(clusterName: string, pools: readonly Pool[], report: Report): void {
  if (pools.length > 0 && /^(?:aws|ecs|fargate)/.test(clusterName))
    report("B4709", ["pools"], { message: `would have capacity providers named ${clusterName}-…`, value: pools.map(({ key }) => key) });
  for (const pool of pools) {
    checkImage(pool, report);
    checkAmi(pool, report);
    checkDisk(pool, report);
    checkRollout(pool, report);
    checkLabels(pool, report);
  }
}

function checkImage({ key, image, os, arch, gpu }: Pool, report: Report): void {
  if (image === null) {
    if (nodeImage({ os, arch, gpu }) !== null) return;
    const kind = `${os} on ${arch}${gpu === null ? "" : ` with ${gpu.type}`}`;
    report("B4703", ["pools", key, os === "windows" ? "os" : "machine"], {
      message: `means ${kind}, for which ECS has no image`,
      value: os,
    });
  }
}

function checkDisk({ key, os, image, diskGiB }: Pool, report: Report): void {
  if (image === null && diskGiB < leastDisks[os])
    report("B4712", ["pools", key, "disk"], {
      message: `is too small for ${os}`,
      value: `${diskGiB}Gi`,
      allowed: `${leastDisks[os]}Gi or more`,
    });
}

function checkRollout({ key, rollout, count }: Pool, report: Report): void {
  const { maxSurge, maxUnavailable, drainSeconds } = rollout;
  const at = (...field: string[]) => ["pools", key, "rollout", ...field];
  if (drainSeconds !== DEFAULT_ROLLOUT.drainSeconds)
    report("B4046", at("drain"), { message: "cannot be kept: ECS decides how long a node may drain", value: `${drainSeconds}s` });
  if (healthyPercentages({ count, ...rollout }) === null)
    report("B4046", at(), {
      message: `cannot be said in percents of ${count.min === count.max ? `${count.min} nodes` : "a count that changes"}`,
      value: { maxSurge, maxUnavailable },
      allowed: "maxSurge: 1 with maxUnavailable: 0; on a fixed count up to 100, both together at most the count",
      fix: "leave rollout out for new nodes first, a tenth at a time; or fix the count",
    });
}

/** @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Attribute.html */
function checkLabels({ key, nodeLabels }: Pool, report: Report): void {
  const labels = Object.entries(nodeLabels);
  if (labels.length > MOST_LABELS)
    report("B4067", ["pools", key, "labels"], { message: `are ${labels.length}`, value: nodeLabels, allowed: `${MOST_LABELS} at most` });
  for (const [label, value] of labels) if (value === "") report("B4067", ["pools", key, "labels", label], { message: "is empty", value });
}
