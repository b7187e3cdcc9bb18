/** How a host notices that Auto Scaling is about to stop it: it polls its metadata, drains, and completes the lifecycle hook. */

import { DRAIN_UNIT, stopNoticeService } from "../../contracts/stop-notice";
import { vendorName } from "../../platform/naming/names";
import type { BootAddition } from "../../platform/resolve/engine";

/** Name of the lifecycle hook that keeps a host until it has drained. */
export const DRAIN_HOOK = "drain";
/** Name of the group of a pool. */
export const groupName = (pool: string): string => vendorName("autoscaling-group", pool);

/** curl signs the request. It reads the credentials from standard input, so that no process list shows them. */
const program = (group: string): string =>
  [
    "#!/bin/sh",
    "set -u",
    "base=http://169.254.169.254/latest",
    "metadata() {",
    "  token=$(curl --silent --fail --request PUT --header 'X-aws-ec2-metadata-token-ttl-seconds: 60' $base/api/token) &&",
    '    curl --silent --fail --header "X-aws-ec2-metadata-token: $token" "$base/meta-data/$1"',
    "}",
    'until test "$(metadata autoscaling/target-lifecycle-state)" = Terminated; do sleep 5; done',
    `systemctl stop ${DRAIN_UNIT}`,
    "region=$(metadata placement/region)",
    "domain=$(metadata services/domain)",
    "role=$(metadata iam/security-credentials/)",
    'credentials=$(metadata "iam/security-credentials/$role")',
    'field() { printf \'%s\' "$credentials" | sed -n \'s/.*"\'"$1"\'" *: *"\\([^"]*\\)".*/\\1/p\'; }',
    "curl --silent --show-error --fail --retry 5 --config - <<REQUEST",
    'aws-sigv4 = "aws:amz:$region:autoscaling"',
    'user = "$(field AccessKeyId):$(field SecretAccessKey)"',
    'header = "X-Amz-Security-Token: $(field Token)"',
    'data = "Action=CompleteLifecycleAction&Version=2011-01-01"',
    `data = "AutoScalingGroupName=${group}&LifecycleHookName=${DRAIN_HOOK}"`,
    'data = "LifecycleActionResult=CONTINUE&InstanceId=$(metadata instance-id)"',
    'url = "https://autoscaling.$region.$domain/"',
    "REQUEST",
    "",
  ].join("\n");

export const stopNotice = (pool: string): BootAddition =>
  stopNoticeService("Drain when Auto Scaling is about to stop this host", program(groupName(pool)));
