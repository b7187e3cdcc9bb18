/** The key of a cluster: secrets, logs, disks and backups. */
import { KmsAlias } from "@cdktf/provider-aws/lib/kms-alias";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import type { Construct } from "constructs";
import { ownLabels } from "../../platform/labels";
import { type KeyLocation, keyPolicy as sharedPolicy } from "../encryption/key-policy";
import { tagged } from "../own-tags";
import type { Surroundings } from "./surroundings";

/** Days between a key's removal and its end, the longest that there are. */
const DELETION_WINDOW_DAYS = 30;

type KeyNeeds = Pick<Surroundings, "cluster" | "location" | "context">;

/**
 * ARN of the key made, or of the one brought along; null: the vendor's own keys.
 * A key that is brought must let CloudWatch of its region and the service role of Auto Scaling use it, as the policy below does.
 */
export function clusterKey(scope: Construct, { cluster, location, context }: KeyNeeds): string | null {
  if (cluster.encryption.kind === "provider") return null;
  if (cluster.encryption.kind === "key") return context.valueOf(cluster.encryption.key);
  const key = new KmsKey(scope, "key", {
    description: `Cluster ${cluster.name}: secrets, logs, disks, backups`,
    enableKeyRotation: true,
    deletionWindowInDays: DELETION_WINDOW_DAYS,
    policy: keyPolicy(location, cluster.name),
    ...(cluster.deletionProtection && { lifecycle: { preventDestroy: true } }),
    ...tagged(ownLabels(cluster.labels, location)),
  });
  new KmsAlias(scope, "key-alias", { name: `alias/${cluster.name}`, targetKeyId: key.keyId });
  return key.arn;
}

/** CloudWatch writes the control plane's log group, Auto Scaling starts the nodes; all others come by their own rights. */
export const keyPolicy = (location: KeyLocation, name: string): string =>
  sharedPolicy(location, [{ kind: "logs", logGroups: [`/aws/eks/${name}/cluster`] }, { kind: "autoscaling" }]);
