/** First boot of a node: it joins its cluster, and its tasks cannot reach the instance metadata service. */
import type { Pool } from "../../platform/types/shared/pool";

type JoiningPool = Pick<Pool, "os" | "gpu" | "spot" | "nodeLabels">;

/** @param cluster its name; a literal, so that the text contains no token */
export const userData = (pool: JoiningPool, cluster: string): string =>
  pool.os === "windows" ? windowsUserData(pool, cluster) : linuxUserData(pool, cluster);

/** Variables of the ECS agent on both operating systems. */
function settings({ spot, nodeLabels }: JoiningPool): readonly (readonly [string, string])[] {
  return [
    ["ECS_AWSVPC_BLOCK_IMDS", "true"],
    ...(spot ? ([["ECS_ENABLE_SPOT_INSTANCE_DRAINING", "true"]] as const) : []),
    ...(Object.keys(nodeLabels).length > 0 ? ([["ECS_INSTANCE_ATTRIBUTES", JSON.stringify(nodeLabels)]] as const) : []),
  ];
}

/** @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-agent-config.html */
function linuxUserData(pool: JoiningPool, cluster: string): string {
  const lines = [
    ["ECS_CLUSTER", cluster],
    ["ECS_ENABLE_TASK_IAM_ROLE", "true"],
    ["ECS_CONTAINER_INSTANCE_PROPAGATE_TAGS_FROM", "ec2_instance"],
    ...settings(pool),
    ...(pool.gpu === null ? [] : [["ECS_ENABLE_GPU_SUPPORT", "true"]]),
  ].map(([name, value]) => `${name}=${value}`);
  return ["#!/bin/bash", "set -euo pipefail", "cat >> /etc/ecs/ecs.config <<'SETTINGS'", ...lines, "SETTINGS", ""].join("\n");
}

/** @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/bootstrap_windows_container_instance.html */
function windowsUserData(pool: JoiningPool, cluster: string): string {
  const variables = settings(pool).map(([name, value]) => `[Environment]::SetEnvironmentVariable("${name}", '${value}', "Machine")`);
  return [
    "<powershell>",
    ...variables,
    "Import-Module ECSTools",
    `Initialize-ECSAgent -Cluster "${cluster}" -EnableTaskIAMRole -EnableTaskENI -AwsvpcBlockIMDS -LoggingDrivers '["json-file","awslogs"]'`,
    "</powershell>",
    "",
  ].join("\n");
}
