/** What ECS does not support in pools. */

import { DEFAULT_ROLLOUT } from "../../../platform/pools/rollout";
import type { Pool } from "../../../platform/types/shared/pool";
import { checkAmi } from "../../ami";
import { healthyPercentages } from "../../host-pool/rollout";
import type { Report } from "../codes";
import { minDiskGiB, vendorImage } from "../node-image";

/** Custom attributes of a container instance. */
const MAX_LABELS = 10;

export function checkPools(clusterName: string, pools: readonly Pool[], report: Report): void {
  if (pools.length > 0 && /^(?:aws|ecs|fargate)/.test(clusterName))
    report("B4709", ["pools"], {
      message: `The capacity providers would be named ${clusterName}-…, and ECS reserves that prefix`,
      value: pools.map(({ key }) => key),
    });
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
    if (vendorImage({ os, arch, gpu }) !== null) return;
    const kind = `${names[os]} on ${arch}${gpu === null ? "" : ` with ${gpu.type}`}`;
    report("B4703", ["pools", key, os === "windows" ? "os" : "machine"], {
      message: `ECS has no image for ${kind}`,
      value: os,
    });
  }
}

/** As the vendors write them. */
const names: Readonly<Record<Pool["os"], string>> = { linux: "Linux", windows: "Windows" };

function checkDisk({ key, os, image, diskGiB }: Pool, report: Report): void {
  if (image === null && diskGiB < minDiskGiB[os])
    report("B4712", ["pools", key, "disk"], {
      message: `The disk of pool ${key} is too small for the ECS image of ${names[os]}`,
      value: `${diskGiB}Gi`,
      allowed: `${minDiskGiB[os]}Gi or more`,
    });
}

function checkRollout({ key, rollout, count }: Pool, report: Report): void {
  const { maxSurge, maxUnavailable, drainSeconds } = rollout;
  const at = (...field: string[]) => ["pools", key, "rollout", ...field];
  if (drainSeconds !== DEFAULT_ROLLOUT.drainSeconds)
    report("B4046", at("drain"), { message: "ECS does not support a custom drain time", value: `${drainSeconds}s` });
  if (healthyPercentages({ count, ...rollout }) === null)
    report("B4046", at(), {
      message: `The rollout cannot be expressed as instance refresh percentages of ${count.min === count.max ? `${count.min} nodes` : "a count that changes"}`,
      value: { maxSurge, maxUnavailable },
      allowed: "maxSurge: 1 with maxUnavailable: 0; with a fixed count of at most 100, also values whose sum is at most the count",
      fix: "remove rollout to add new nodes first, a tenth at a time, or write a fixed count",
    });
}

/** @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Attribute.html */
function checkLabels({ key, nodeLabels }: Pool, report: Report): void {
  const labels = Object.entries(nodeLabels);
  if (labels.length > MAX_LABELS)
    report("B4067", ["pools", key, "labels"], {
      message: `Pool ${key} has ${labels.length} labels, more than ECS supports`,
      value: nodeLabels,
      allowed: `at most ${MAX_LABELS}`,
    });
  for (const [label, value] of labels)
    if (value === "")
      report("B4067", ["pools", key, "labels", label], { message: `ECS does not support an empty value of label ${label}`, value });
}
